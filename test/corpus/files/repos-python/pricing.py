"""Cost of a call, taken from the response's usage block."""
from decimal import Decimal as D

PRICES = {
    "anthropic.claude-v2": (D("0.008"), D("0.024")),
    "anthropic.claude-instant-v1": (D("0.0008"), D("0.0024")),
    "anthropic.claude-opus-4-1-20250805-v1:0": (D("0.015"), D("0.075")),
    "amazon.titan-text-premier-v1:0": (D("0.0005"), D("0.0015")),
    "meta.llama3-1-405b-instruct-v1:0": (D("0.0024"), D("0.0024")),
    "ai21.jamba-1-5-large-v1:0": (D("0.002"), D("0.008")),
    "mistral.mixtral-8x7b-instruct-v0:1": (D("0.00045"), D("0.0007")),
    "mistral.ministral-3-14b-instruct": (D("0.0002"), D("0.0002")),
}


def cost(model_id: str, usage: dict) -> D:
    per_input, per_output = PRICES[model_id.removeprefix("us.")]
    return (usage["inputTokens"] * per_input + usage["outputTokens"] * per_output) / 1000
