"""Ingest meeting notes."""
import logging
from pathlib import Path

import boto3

REGION = "us-east-1"
CHUNK = 800

log = logging.getLogger(__name__)


def read(folder: Path) -> dict[str, str]:
    return {p.name: p.read_text(encoding="utf-8") for p in sorted(folder.glob("*.txt"))}


def split(text: str) -> list[str]:
    return [text[i:i + CHUNK] for i in range(0, len(text), CHUNK)]


def describe(name: str, parts: list[str]) -> str:
    return f"{name}: {len(parts)} parts"


def run(folder: Path) -> None:
    for name, text in read(folder).items():
        log.info("%s", describe(name, split(text)))
        summarise(text)


def summarise(text: str) -> str:
    client = boto3.client("bedrock-runtime", region_name=REGION)
    message = {"role": "user", "content": [{"text": text}]}
    return client.converse(modelId="global.anthropic.claude-haiku-4-5-20251001-v1:0", messages=[message])
