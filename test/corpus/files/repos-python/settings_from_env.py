import os
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Settings:
    aws_region: str = os.environ.get("AWS_REGION", "us-west-2")
    model_id: str = os.environ.get("BEDROCK_MODEL_ID", "anthropic.claude-3-haiku-20240307-v1:0")
    embed_model_id: str = os.getenv("BEDROCK_EMBED_MODEL_ID") or "amazon.titan-embed-text-v2:0"
    temperature: float = float(os.environ.get("TEMPERATURE", "0.2"))
    tags: dict = field(default_factory=dict)


settings = Settings()
