from app.llm import ask

# call Bedrock here
REGION = "us-west-2"
LIMIT = 800


def summary(text: str) -> str:
    return ask(text[:LIMIT], region=REGION)
