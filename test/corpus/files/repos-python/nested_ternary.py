import boto3

session = boto3.session.Session()
REGION = session.region_name


def geography(region: str) -> str:
    return "us" if region.startswith("us-") else "eu" if region.startswith("eu-") else "apac"


def model_id(tier: str = "pro") -> str:
    return f"{geography(REGION)}.amazon.nova-{tier}-v1:0"


def strip_geography(name: str) -> str:
    for prefix in ("us.", "eu.", "apac."):
        name = name.removeprefix(prefix)
    return name


client = session.client("bedrock-runtime")
