import boto3
from botocore.config import Config

retry = Config(retries={"max_attempts": 8, "mode": "adaptive"})

s3 = boto3.client("s3", region_name="us-east-1", config=retry)
bedrock = boto3.client(
    service_name="bedrock-runtime",
    region_name="us-west-2",
    config=retry,
)
cloudfront = boto3.client("cloudfront", region_name="us-east-1")
acm = boto3.client(
    "acm",
    region_name="us-east-1",
)
textract = boto3.client(service_name="textract", region_name="us-west-2", config=retry)
translate = boto3.client("translate", "eu-west-1")
logs = boto3.client("logs", region_name="us-west-2")
costs = boto3.client("ce", region_name="us-east-1")
