import os

import boto3

runtime = boto3.client("bedrock-runtime", region_name="ap-southeast-2")
melbourne = boto3.client("bedrock-runtime", region_name="ap-southeast-4")
auckland = boto3.client("bedrock-runtime", region_name="ap-southeast-6")
singapore = boto3.client("bedrock-runtime", region_name="ap-southeast-1")
os.environ.setdefault("MODEL_ID", "anthropic.claude-haiku-4-5-20251001-v1:0")
