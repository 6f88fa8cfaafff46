import boto3
import pytest
from botocore.stub import Stubber

from app.bedrock import family_of, strip_prefix


@pytest.fixture
def runtime():
    client = boto3.client("bedrock-runtime", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
    with Stubber(client) as stub:
        yield client, stub


@pytest.mark.parametrize(
    "model_id, family",
    [
        ("us.anthropic.claude-opus-4-5-20251101-v1:0", "anthropic"),
        ("meta.llama3-70b-instruct-v1:0", "meta"),
        ("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0", "amazon"),
        ("arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/ab12cd34ef56", None),
    ],
)
def test_family(model_id, family):
    assert family_of(model_id) == family


def test_strip_prefix():
    assert strip_prefix("eu.amazon.nova-lite-v1:0") == "amazon.nova-lite-v1:0"
    assert strip_prefix("not.a.model") == "not.a.model"
