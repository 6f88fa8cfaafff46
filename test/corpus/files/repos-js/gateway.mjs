import { SignatureV4 } from "@smithy/signature-v4";
import { Sha256 } from "@aws-crypto/sha256-js";

const region = process.env.BEDROCK_REGION ?? "us-east-1";
const hostname = `bedrock-runtime.${region}.amazonaws.com`;

export function signer(credentials) {
  return new SignatureV4({ credentials, region, service: "bedrock", sha256: Sha256 });
}

export const aliases = {
  "gpt-4o": "us.anthropic.claude-sonnet-4-6",
  "gpt-4o-mini": "us.anthropic.claude-haiku-4-5-20251001-v1:0",
  "text-embedding-3-small": "amazon.titan-embed-text-v2:0",
};

export const url = (id) => `https://${hostname}/model/${encodeURIComponent(aliases[id] ?? id)}/converse`;
