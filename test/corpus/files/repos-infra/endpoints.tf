variable "region" {
  type = string
}

resource "aws_vpc_endpoint" "bedrock" {
  for_each = toset(["bedrock", "bedrock-runtime"])

  vpc_id              = var.vpc_id
  service_name        = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "agent_runtime" {
  vpc_id            = var.vpc_id
  service_name      = "com.amazonaws.${var.region}.bedrock-agent-runtime"
  vpc_endpoint_type = "Interface"
}
