import OpenAI from "openai";

const client = new OpenAI({
  baseURL: "https://openrouter.ai/api/v1",
  apiKey: process.env.OPENROUTER_API_KEY,
});

const MODELS = [
  "anthropic/claude-opus-4.5",
  "anthropic/claude-haiku-4.5:beta",
  "amazon/nova-2-lite-v1:free",
  "meta-llama/llama-4-maverick",
  "deepseek/deepseek-v3.2",
  "moonshotai/kimi-k2-thinking",
  "z-ai/glm-4.7",
] as const;

export const ask = (model: (typeof MODELS)[number], content: string) =>
  client.chat.completions.create({ model, messages: [{ role: "user", content }] });
