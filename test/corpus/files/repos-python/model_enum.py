from enum import Enum


class BedrockModel(str, Enum):
    """Models that the proxy knows."""

    OPUS = "global.anthropic.claude-opus-5-5"
    SONNET = "global.anthropic.claude-sonnet-5"
    HAIKU = "jp.anthropic.claude-haiku-5-5"
    NOVA = "jp.amazon.nova-2-lite-v1:0"
    DEEPSEEK = "deepseek.v3.2"
    QWEN = "qwen.qwen3-32b-v1:0"
    GROK = "us.xai.grok-4.6"

    @property
    def provider(self) -> str:
        return self.value.split(".")[-2 if self.value.startswith("jp.") else 0]
