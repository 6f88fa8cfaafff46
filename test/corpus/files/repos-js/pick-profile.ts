import { bedrock } from "@ai-sdk/amazon-bedrock";

const region = process.env.AWS_REGION ?? "";

const prefix = region.startsWith("us-gov-")
  ? "us-gov"
  : region.startsWith("us-")
    ? "us"
    : region.startsWith("eu-")
      ? "eu"
      : region === "ap-northeast-1"
        ? "jp"
        : "global";

export const sonnet = bedrock(`${prefix}.anthropic.claude-sonnet-4-5-20250929-v1:0`);
export const haiku = bedrock(`${prefix}.anthropic.claude-haiku-4-5-20251001-v1:0`);
export const cheap = bedrock(region.startsWith("ap-") ? "apac.amazon.nova-micro-v1:0" : "us.amazon.nova-micro-v1:0");
