import { Mistral } from "@mistralai/mistralai";
import { CohereClientV2 } from "cohere-ai";

const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });
const cohere = new CohereClientV2({});
const us = { google: { maps: 3 } };

export async function run(content: string) {
  const a = await mistral.chat.complete({ model: "mistral-small-latest", messages: [{ role: "user", content }] });
  const b = await cohere.chat({ model: "command-a-03-2025", messages: [{ role: "user", content }] });
  const c = await mistral.embeddings.create({ model: "mistral-embed", inputs: [content] });
  return [a, b, c, us.google.maps, global.fetch];
}
declare const global: { fetch: unknown };
