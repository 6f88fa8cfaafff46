import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({
  region: process.env.BEDROCK_REGION ?? 'ap-northeast-1',
  endpoint: process.env.BEDROCK_ENDPOINT ?? 'https://bedrock-runtime.us-west-2.amazonaws.com',
});

export async function translate(text: string, language: string): Promise<string> {
  const { output } = await client.send(
    new ConverseCommand({
      modelId: 'anthropic.claude-haiku-4-5-20251001-v1:0',
      messages: [{ role: 'user', content: [{ text: `Translate into ${language}:\n${text}` }] }],
    }),
  );
  return output?.message?.content?.[0]?.text ?? '';
}
