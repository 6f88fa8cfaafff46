"""添付ファイルの保存。旧バケットはバージニア北部に残っている。"""

import boto3

BUCKET = "hibiki-attachments-us-east-1"

s3 = boto3.client("s3", region_name="us-east-1")


def save(key: str, body: bytes) -> str:
    s3.put_object(Bucket=BUCKET, Key=key, Body=body, ServerSideEncryption="aws:kms")
    return f"s3://{BUCKET}/{key}"


def link(key: str, seconds: int = 300) -> str:
    return s3.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": key}, ExpiresIn=seconds)
