"""Product pictures."""
import base64
import json

import boto3

client = boto3.client(region_name="us-west-2", service_name="bedrock-runtime")
MODEL = "stability.stable-image-ultra-v1:1"
OLD_MODEL = "amazon.nova-canvas-v1:0"  # still used by the nightly job
VIDEO_MODEL = "luma.ray-v2:0"


def draw(prompt: str) -> bytes:
    body = json.dumps({"prompt": prompt, "mode": "text-to-image"})
    response = client.invoke_model(modelId=MODEL, body=body, accept="application/json", contentType="application/json")
    return base64.b64decode(json.loads(response["body"].read())["images"][0])
