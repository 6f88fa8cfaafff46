import os
import time

from app.llm import connect

# Bedrock
REGION = os.environ.get("LLM_REGION", "us-west-2")


def run() -> None:
    llm = connect(REGION)
    while True:
        llm.poll()
        time.sleep(5)
