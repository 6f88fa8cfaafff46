export interface Model {
  id: string;
  provider: "bedrock" | "openrouter" | "vertex" | "anthropic" | "azure";
  contextWindow: number;
}

export const MODELS: Model[] = [
  { id: "us.anthropic.claude-opus-5", provider: "bedrock", contextWindow: 200_000 },
  { id: "anthropic.claude-opus-5", provider: "bedrock", contextWindow: 200_000 },
  { id: "anthropic/claude-opus-5", provider: "openrouter", contextWindow: 200_000 },
  { id: "meta-llama/llama-4-scout:free", provider: "openrouter", contextWindow: 128_000 },
  { id: "claude-opus-4-1@20250805", provider: "vertex", contextWindow: 200_000 },
  { id: "claude-opus-5", provider: "anthropic", contextWindow: 200_000 },
  { id: "gpt-5.5", provider: "azure", contextWindow: 400_000 },
  { id: "moonshotai.kimi-k2.5", provider: "bedrock", contextWindow: 256_000 },
];
