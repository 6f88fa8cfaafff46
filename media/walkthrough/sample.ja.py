"""Bedrock Residency のサンプルです。読み取るだけで、実行や送信は行いません。"""

import boto3


def summarize(text: str) -> str:
    # 下線の付いた箇所にポインターを合わせると、実行先を確認できます。
    client = boto3.client("bedrock-runtime", region_name="us-east-1")
    messages = [{"role": "user", "content": [{"text": f"要約してください: {text}"}]}]
    # 次に、モデルの上で Ctrl+.(Mac では Cmd+.)を押して修正します。
    response = client.converse(modelId="us.anthropic.claude-sonnet-4-6", messages=messages)
    return response["output"]["message"]["content"][0]["text"]


def chat(messages: list[dict]) -> dict:
    # 推論プロファイルの送信先は、先頭のプレフィックスで決まります。
    client = boto3.client("bedrock-runtime", region_name="ap-northeast-1")
    return client.converse(modelId="global.anthropic.claude-sonnet-4-6", messages=messages)


def translate(messages: list[dict]) -> dict:
    client = boto3.client("bedrock-runtime", region_name="ap-northeast-1")
    return client.converse(modelId="jp.anthropic.claude-sonnet-4-6", messages=messages)


def classify(messages: list[dict]) -> dict:
    # プレフィックスのないモデルは、呼び出したリージョンで実行されます。
    client = boto3.client("bedrock-runtime", region_name="ap-northeast-1")
    return client.converse(modelId="amazon.nova-lite-v1:0", messages=messages)
