import os

import boto3

region = os.environ["AWS_REGION"]
runtime = boto3.client("bedrock-agent-runtime", region_name=region)


def ask(question: str) -> str:
    response = runtime.retrieve_and_generate(
        input={"text": question},
        retrieveAndGenerateConfiguration={
            "type": "KNOWLEDGE_BASE",
            "knowledgeBaseConfiguration": {
                "knowledgeBaseId": os.environ["KB_ID"],
                "modelArn": f"arn:aws:bedrock:{region}::foundation-model/amazon.nova-pro-v1:0",
            },
        },
    )
    return response["output"]["text"]


def rerank_config() -> dict:
    return {"modelConfiguration": {"modelArn": "arn:aws:bedrock:us-west-2::foundation-model/cohere.rerank-v3-5:0"}}
