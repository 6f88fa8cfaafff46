terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 6.0" }
  }
}

provider "aws" {
  region = "ap-northeast-1"
}

provider "aws" {
  alias  = "bedrock"
  region = "us-west-2"
}

data "aws_bedrock_foundation_model" "chat" {
  provider = aws.bedrock
  model_id = "anthropic.claude-sonnet-4-5-20250929-v1:0"
}

resource "aws_vpc_endpoint" "bedrock" {
  vpc_id              = var.vpc_id
  service_name        = "com.amazonaws.ap-northeast-1.bedrock-runtime"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}
