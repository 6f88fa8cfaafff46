import type { ConverseCommandInput, ConverseCommandOutput } from "@aws-sdk/client-bedrock-runtime";

/** Geography prefixes that a profile may have. */
export type Geography = "us" | "eu" | "apac" | "jp" | "au" | "global";
export type ProfileId = `${Geography}.${string}`;

export interface BedrockChat {
  readonly modelId: ProfileId;
  readonly region: string;
  converse(input: Omit<ConverseCommandInput, "modelId">): Promise<ConverseCommandOutput>;
}

export declare function isProfile(id: string): id is ProfileId;
