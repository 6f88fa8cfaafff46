export const REGIONS = [
  { code: "us-east-1", label: "N. Virginia" },
  { code: "us-west-2", label: "Oregon" },
  { code: "eu-west-1", label: "Ireland" },
  { code: "ap-northeast-1", label: "Tokyo" },
] as const;

export type Region = (typeof REGIONS)[number]["code"];
export const DEFAULT_REGION: Region = "us-east-1";
export const isUs = (region: string): boolean => region.startsWith("us-");
