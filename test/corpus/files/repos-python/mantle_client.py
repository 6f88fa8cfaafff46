"""Messages API on bedrock-mantle."""
import os

from anthropic import Anthropic

client = Anthropic(
    base_url="https://bedrock-mantle.ap-northeast-1.api.aws/anthropic",
    auth_token=os.environ["AWS_BEARER_TOKEN_BEDROCK"],
)


def ask(prompt: str) -> str:
    reply = client.messages.create(
        model="anthropic.claude-opus-4-7",
        max_tokens=400,
        messages=[{"role": "user", "content": prompt}],
    )
    return reply.content[0].text


BACKUP_URL = "https://bedrock-mantle.us-west-2.api.aws/anthropic"
BACKUP_MODEL = "anthropic.claude-sonnet-5-5"
