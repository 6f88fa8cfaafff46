# 検証環境
environment = "staging"
aws_region  = "us-west-2"
vpc_cidr    = "10.20.0.0/16"
