import environ

env = environ.Env()

INSTALLED_APPS = ["django.contrib.admin", "storages", "assistant"]

# Storage
AWS_STORAGE_BUCKET_NAME = env("AWS_STORAGE_BUCKET_NAME", default="media")
AWS_S3_REGION_NAME = env("AWS_S3_REGION_NAME", default="eu-west-1")
AWS_SES_REGION_NAME = "eu-west-1"
AWS_SES_REGION_ENDPOINT = "email.eu-west-1.amazonaws.com"

# Assistant
BEDROCK_REGION = env("BEDROCK_REGION", default="us-east-1")
BEDROCK_MODEL_ID = env("BEDROCK_MODEL_ID", default="us.anthropic.claude-haiku-5-5")
