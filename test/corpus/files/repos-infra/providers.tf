terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 6.0" }
  }
}

provider "aws" {
  alias  = "acm"
  region = "us-east-1" # ACM certificates for CloudFront
}

resource "aws_acm_certificate" "site" {
  provider          = aws.acm
  domain_name       = "chat.example.com"
  validation_method = "DNS"
}

resource "aws_bedrockagent_agent" "support" {
  agent_name              = "support"
  agent_resource_role_arn = aws_iam_role.agent.arn
  foundation_model        = "us.anthropic.claude-3-haiku-20240307-v1:0"
  instruction             = file("${path.module}/instruction.txt")
}
