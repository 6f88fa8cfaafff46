"""Small command line chat."""
import argparse

import boto3


def parse_args():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--region", default="us-west-2", help="Region of the Bedrock endpoint")
    parser.add_argument("--model-id", default="us.anthropic.claude-sonnet-4-6")
    parser.add_argument("--max-tokens", type=int, default=1024)
    return parser.parse_args()


def main():
    args = parse_args()
    client = boto3.client("bedrock-runtime", region_name=args.region)
    history = []
    while (line := input("> ")) not in ("exit", "quit"):
        history.append({"role": "user", "content": [{"text": line}]})
        reply = client.converse(modelId=args.model_id, messages=history)
        history.append(reply["output"]["message"])
        print(reply["output"]["message"]["content"][0]["text"])


if __name__ == "__main__":
    main()
