import json

import boto3


def get_client(service: str = "bedrock-runtime", region: str = "us-east-1"):
    return boto3.client(service, region_name=region)


def embed(texts, model_id="cohere.embed-english-v3", region="eu-west-2"):
    client = get_client(region=region)
    body = json.dumps({"texts": texts, "input_type": "search_document"})
    return json.loads(client.invoke_model(modelId=model_id, body=body)["body"].read())


def upload_to_s3(path, bucket, region="us-west-1"):
    boto3.client("s3", region_name=region).upload_file(path, bucket, path)
