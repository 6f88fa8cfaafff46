import os

from anthropic import AnthropicBedrock

client = AnthropicBedrock(
    aws_region=os.getenv("AWS_REGION", "us-east-1"),
    aws_profile=os.getenv("AWS_PROFILE"),
)

message = client.messages.create(
    model="anthropic.claude-haiku-4-5-20251001-v1:0",
    max_tokens=256,
    messages=[{"role": "user", "content": "Hello"}],
)
print(message.content)
