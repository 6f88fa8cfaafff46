import boto3

client = boto3.client("bedrock-runtime", region_name="ap-northeast-2")

CHAT = "apac.amazon.nova-pro-v1:0"
CLAUDE = "global.anthropic.claude-sonnet-4-6"
TOKYO = "jp.anthropic.claude-sonnet-4-6"
EMBED = "amazon.titan-embed-text-v2:0"
REFUSED = "amazon.nova-pro-v1:0"
