module "bedrock" {
  source   = "./modules/bedrock"
  region   = "us-west-2"
  model_id = "global.anthropic.claude-sonnet-4-6"
}

module "s3" {
  source = "./modules/s3"
  region = "eu-central-1"
}

resource "aws_dynamodb_table_replica" "events" {
  global_table_arn = "arn:aws:dynamodb:us-east-1:111122223333:table/events"
}
