"""お客様からの質問に回答する。"""

import os

import boto3

MODEL_ID = "us.anthropic.claude-sonnet-4-6"
SYSTEM = "あなたは社内ヘルプデスクの担当者です。根拠のないことは答えないでください。"

client = boto3.client("bedrock-runtime", region_name="us-east-1")


def answer(question: str, history: list[dict]) -> str:
    response = client.converse(
        modelId=os.environ.get("CHAT_MODEL_ID", MODEL_ID),
        system=[{"text": SYSTEM}],
        messages=[*history, {"role": "user", "content": [{"text": question}]}],
        inferenceConfig={"maxTokens": 2048, "temperature": 0.2},
    )
    return response["output"]["message"]["content"][0]["text"]
