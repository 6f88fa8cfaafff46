import boto3

client = boto3.client("bedrock-runtime", region_name="eu-central-1")

MODELS = {
    "sonnet": "eu.anthropic.claude-sonnet-4-6",
    "lite": "eu.amazon.nova-lite-v1:0",
    "borrowed": "us.anthropic.claude-sonnet-4-6",
    "anywhere": "global.anthropic.claude-sonnet-4-6",
    "tokyo": "jp.anthropic.claude-sonnet-4-6",
    "embeddings": "amazon.titan-embed-text-v2:0",
    "refused": "anthropic.claude-opus-5",
}
