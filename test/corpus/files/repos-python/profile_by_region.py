"""Pick the inference profile that belongs to a Region."""

PROFILE_BY_REGION = {
    "us-east-1": "us.anthropic.claude-opus-4-8",
    "eu-west-1": "eu.anthropic.claude-opus-4-8",
    "ap-southeast-2": "au.anthropic.claude-opus-4-8",
    "ap-northeast-1": "jp.anthropic.claude-opus-4-8",
    "ap-northeast-3": "jp.anthropic.claude-opus-4-8",
}
FALLBACK = "global.anthropic.claude-opus-4-8"


def profile(region: str) -> str:
    return PROFILE_BY_REGION.get(region, FALLBACK)
