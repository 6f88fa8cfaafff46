provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"
}

module "cdn" {
  source    = "./modules/cdn"
  providers = { aws = aws, aws.us_east_1 = aws.us_east_1 }
  domain    = "www.example.com"
}

resource "aws_wafv2_web_acl" "edge" {
  provider = aws.us_east_1
  name     = "edge"
  scope    = "CLOUDFRONT"
  default_action {
    allow {}
  }
}
