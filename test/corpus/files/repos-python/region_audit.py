#!/usr/bin/env python3
"""Print which models can be called where."""
import boto3
from botocore.exceptions import ClientError

for region in ["us-east-1", "eu-central-1", "ap-northeast-1"]:
    bedrock = boto3.client("bedrock", region_name=region)
    try:
        models = bedrock.list_foundation_models(byInferenceType="ON_DEMAND")["modelSummaries"]
    except ClientError as error:
        print(f"{region}: {error}")
        continue
    for model in models:
        if model["modelLifecycle"]["status"] == "ACTIVE":
            print(region, model["modelId"])
