import os

import boto3


class BedrockChat:
    """Thin wrapper; model and Region come from the environment."""

    def __init__(self, model_id: str | None = None, region: str | None = None):
        self.model_id = model_id or os.environ["BEDROCK_MODEL_ID"]
        self.client = boto3.client("bedrock-runtime", region_name=region or os.environ["AWS_REGION"])

    def __call__(self, text: str) -> str:
        message = {"role": "user", "content": [{"text": text}]}
        response = self.client.converse(modelId=self.model_id, messages=[message])
        return response["output"]["message"]["content"][0]["text"]
