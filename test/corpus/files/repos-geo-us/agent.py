from strands.models import BedrockModel

MODEL = BedrockModel(
    model_id="us.anthropic.claude-opus-5-5",
    region_name="us-east-1",
)
FALLBACKS = [
    "us.meta.llama3-3-70b-instruct-v1:0",
    "amazon.nova-pro-v1:0",
    "global.anthropic.claude-opus-5-5",
    "eu.anthropic.claude-opus-5-5",
    "jp.anthropic.claude-opus-5-5",
]
