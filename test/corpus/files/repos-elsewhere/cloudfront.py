import boto3

# CloudFront keeps its certificates and metrics in one place
REGION = "us-east-1"

acm = boto3.client("acm", region_name=REGION)
cloudwatch = boto3.client("cloudwatch", region_name=REGION)


def certificates() -> list[str]:
    pages = acm.get_paginator("list_certificates").paginate()
    return [c["CertificateArn"] for page in pages for c in page["CertificateSummaryList"]]
