"""問い合わせの分類。東京リージョンのオンデマンドで実行する。"""

import json

import boto3

LABELS = ("経費", "勤怠", "端末", "その他")

client = boto3.client("bedrock-runtime", region_name="ap-northeast-1")


def classify(question: str) -> str:
    response = client.converse(
        modelId="amazon.nova-lite-v1:0",
        messages=[{"role": "user", "content": [{"text": f"{json.dumps(LABELS, ensure_ascii=False)} から選ぶ: {question}"}]}],
    )
    label = response["output"]["message"]["content"][0]["text"].strip()
    return label if label in LABELS else "その他"
