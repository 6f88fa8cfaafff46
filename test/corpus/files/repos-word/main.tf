terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 6.0" }
  }
}

module "bedrock" {
  source = "./modules/bedrock"
  region = "us-west-2"
}
