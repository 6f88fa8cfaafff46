import { ACMClient } from "@aws-sdk/client-acm";
import { BedrockAgentRuntimeClient } from "@aws-sdk/client-bedrock-agent-runtime";
import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { S3Client } from "@aws-sdk/client-s3";

export const s3 = new S3Client({ region: "eu-west-1" });
export const agents = new BedrockAgentRuntimeClient({ region: "us-east-1" });
export const cdn = new CloudFrontClient({ region: "us-east-1" });

// certificates for the distribution
export const acm = new ACMClient({
  region: "us-east-1",
  maxAttempts: 3,
});
