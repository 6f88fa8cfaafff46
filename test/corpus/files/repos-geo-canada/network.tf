resource "aws_vpc_endpoint" "bedrock" {
  vpc_id       = var.vpc
  service_name = "com.amazonaws.ca-central-1.bedrock-runtime"
}

resource "aws_vpc_endpoint" "bedrock_us" {
  vpc_id       = var.vpc
  service_name = "com.amazonaws.us-east-1.bedrock-runtime"
}
