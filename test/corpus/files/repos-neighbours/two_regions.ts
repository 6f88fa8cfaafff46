import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";

const production = process.env.STAGE === "production";

export const client = new BedrockRuntimeClient({
  region: production ? "ap-northeast-1" : "us-east-1",
  maxAttempts: 3,
});

export const modelId = production ? "jp.anthropic.claude-haiku-5-5" : "global.anthropic.claude-haiku-5-5";
export const log = (line: string) => console.log(production ? "prod" : "dev", line);
