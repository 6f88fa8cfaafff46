from anthropic import AnthropicVertex
from google.cloud import aiplatform

LOCATION = "us-east5"
aiplatform.init(project="demo", location=LOCATION)
client = AnthropicVertex(region=LOCATION, project_id="demo")


def ask(text: str) -> str:
    reply = client.messages.create(
        model="claude-sonnet-4-5@20250929",
        max_tokens=512,
        messages=[{"role": "user", "content": text}],
    )
    return reply.content[0].text
