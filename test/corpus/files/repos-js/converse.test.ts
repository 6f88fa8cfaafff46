import { describe, expect, it, vi } from "vitest";
import { modelUrl } from "../src/url";
import { createClient } from "../src/client";

describe("modelUrl", () => {
  it("encodes the colon", () => {
    expect(modelUrl("us-east-1", "amazon.nova-pro-v1:0")).toBe(
      "https://bedrock-runtime.us-east-1.amazonaws.com/model/amazon.nova-pro-v1%3A0/converse",
    );
  });

  it("keeps an ARN", () => {
    const arn = "arn:aws:bedrock:ap-northeast-1:123456789012:provisioned-model/abcd1234efgh";
    expect(modelUrl("ap-northeast-1", arn)).toContain(encodeURIComponent(arn));
  });
});

it("fails without credentials", async () => {
  vi.stubEnv("AWS_PROFILE", "none");
  await expect(createClient().send({} as never)).rejects.toThrow();
});
