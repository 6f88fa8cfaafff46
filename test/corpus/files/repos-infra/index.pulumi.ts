import * as aws from "@pulumi/aws";

const edge = new aws.Provider("edge", { region: "us-east-1" });
const cert = new aws.acm.Certificate("site", { domainName: "chat.example.com", validationMethod: "DNS" }, { provider: edge });

const policy = aws.iam.getPolicyDocumentOutput({
  statements: [{ actions: ["bedrock:InvokeModel"], resources: ["arn:aws:bedrock:*::foundation-model/*"] }],
});

const logging = new aws.bedrockmodel.InvocationLoggingConfiguration("logs", {
  loggingConfig: { embeddingDataDeliveryEnabled: true, textDataDeliveryEnabled: true },
});

export const modelId = "global.amazon.nova-2-lite-v1:0";
export const outputs = { cert: cert.arn, policy: policy.json, logging: logging.id };
