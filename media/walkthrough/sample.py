"""A sample for Bedrock Residency: only read, never run, never sent."""

import boto3


def summarize(text: str) -> str:
    # Rest the pointer on the underlined names: where may this call run?
    client = boto3.client("bedrock-runtime", region_name="us-east-1")
    messages = [{"role": "user", "content": [{"text": f"Summarize: {text}"}]}]
    # Then press Ctrl+. (Cmd+. on a Mac) on the model to keep it inside.
    response = client.converse(modelId="us.anthropic.claude-sonnet-4-6", messages=messages)
    return response["output"]["message"]["content"][0]["text"]


def chat(messages: list[dict]) -> dict:
    # The first part of a profile says how far it reaches.
    client = boto3.client("bedrock-runtime", region_name="ap-northeast-1")
    return client.converse(modelId="global.anthropic.claude-sonnet-4-6", messages=messages)


def translate(messages: list[dict]) -> dict:
    client = boto3.client("bedrock-runtime", region_name="ap-northeast-1")
    return client.converse(modelId="jp.anthropic.claude-sonnet-4-6", messages=messages)


def classify(messages: list[dict]) -> dict:
    # Without a prefix a model runs where it is called, if on-demand there.
    client = boto3.client("bedrock-runtime", region_name="ap-northeast-1")
    return client.converse(modelId="amazon.nova-lite-v1:0", messages=messages)
