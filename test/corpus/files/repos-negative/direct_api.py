import anthropic.types as types
from anthropic import Anthropic

client = Anthropic()
MODELS = {
    "fast": "claude-haiku-4-5-20251001",
    "smart": "claude-opus-4-5-20251101",
    "latest": "claude-sonnet-4-6",
}


def ask(text: str, kind: str = "fast") -> types.Message:
    try:
        return client.messages.create(model=MODELS[kind], max_tokens=256, messages=[{"role": "user", "content": text}])
    except anthropic.APIStatusError as error:
        raise RuntimeError(error.status_code) from error
