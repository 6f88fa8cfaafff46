from urllib.parse import quote

import requests
from requests_aws4auth import AWS4Auth


def converse(model_id: str, region: str, body: dict, auth: AWS4Auth) -> dict:
    url = f"https://bedrock-runtime.{region}.amazonaws.com/model/{quote(model_id, safe='')}/converse"
    return requests.post(url, json=body, auth=auth, timeout=60).json()


DOC_EXAMPLE = "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.claude-opus-4-7/converse"
OLD_EXAMPLE = "https://bedrock-runtime.eu-central-1.amazonaws.com/model/anthropic.claude-3-haiku-20240307-v1%3A0/invoke"
