import boto3

MODEL_ID = "us.anthropic.claude-sonnet-4-6"

bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")


def summarize(text: str) -> str:
    response = bedrock.converse(
        modelId=MODEL_ID,
        messages=[{"role": "user", "content": [{"text": f"Summarize: {text}"}]}],
    )
    return response["output"]["message"]["content"][0]["text"]


def embed(text: str) -> bytes:
    tokyo = boto3.client("bedrock-runtime", region_name="ap-northeast-1")
    return tokyo.invoke_model(modelId="amazon.titan-embed-text-v2:0", body=text)["body"].read()
