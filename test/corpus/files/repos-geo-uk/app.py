import boto3

bedrock = boto3.client("bedrock-runtime", region_name="eu-west-2")

CLAUDE = "anthropic.claude-sonnet-4-6"
OPUS = "anthropic.claude-opus-5-5"
BORROWED = "eu.anthropic.claude-sonnet-4-6"
ANYWHERE = "global.anthropic.claude-sonnet-4-6"
AMERICAN = "us.anthropic.claude-sonnet-4-6"
HAIKU = "anthropic.claude-haiku-4-5-20251001-v1:0"
