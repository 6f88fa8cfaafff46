import { S3Client } from "@aws-sdk/client-s3";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";

// Buckets for the invocation logs of Bedrock
export const s3 = new S3Client({ region: "us-east-1" });
export const logs = new CloudWatchLogsClient({ region: "us-west-2" });

export const bucket = "bedrock-logs-us-east-1";
export const bucketUrl = `https://bedrock-logs.s3.us-east-1.amazonaws.com/`;
export const logGroup = "arn:aws:logs:us-west-2:111122223333:log-group:/aws/bedrock/invocations";
