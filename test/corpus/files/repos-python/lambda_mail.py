import os

import boto3

bedrock = boto3.client("bedrock-runtime")
ses = boto3.client("sesv2", region_name="us-east-1")
dynamodb = boto3.resource("dynamodb", region_name="us-west-2")
MODEL_ID = os.environ.get("MODEL_ID", "apac.amazon.nova-lite-v1:0")


def handler(event, context):
    body = event["Records"][0]["body"]
    reply = bedrock.converse(modelId=MODEL_ID, messages=[{"role": "user", "content": [{"text": body}]}])
    text = reply["output"]["message"]["content"][0]["text"]
    ses.send_email(
        FromEmailAddress="noreply@example.com",
        Destination={"ToAddresses": [os.environ["MAIL_TO"]]},
        Content={"Simple": {"Subject": {"Data": "Summary"}, "Body": {"Text": {"Data": text}}}},
    )
