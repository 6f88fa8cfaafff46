import json

import boto3

client = boto3.client("sagemaker-runtime", region_name="us-west-2")
ENDPOINT = "arn:aws:sagemaker:us-west-2:111122223333:endpoint/llama-3-8b"
IMAGE = "763104351884.dkr.ecr.us-west-2.amazonaws.com/huggingface-pytorch-tgi-inference"


def ask(text: str) -> str:
    body = json.dumps({"inputs": text, "parameters": {"max_new_tokens": 128}})
    response = client.invoke_endpoint(EndpointName=ENDPOINT.rsplit("/", 1)[1], ContentType="application/json", Body=body)
    return json.loads(response["Body"].read())[0]["generated_text"]
