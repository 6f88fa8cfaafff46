import boto3

session = boto3.Session(profile_name="sandbox", region_name="eu-west-1")
runtime = session.client("bedrock-runtime")
control = session.client("bedrock")

profiles = control.list_inference_profiles(typeEquals="SYSTEM_DEFINED")["inferenceProfileSummaries"]
ids = {p["inferenceProfileId"] for p in profiles}
model_id = "eu.anthropic.claude-sonnet-4-6" if "eu.anthropic.claude-sonnet-4-6" in ids else "amazon.nova-lite-v1:0"
print(model_id)
