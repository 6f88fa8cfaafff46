import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { NextResponse } from 'next/server';

export const runtime = 'nodejs';
export const preferredRegion = 'iad1';

const client = new BedrockRuntimeClient({ region: process.env.AWS_REGION || 'us-east-1' });

export async function POST(req: Request) {
  const { messages, model = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0' } = await req.json();
  const res = await client.send(new ConverseStreamCommand({ modelId: model, messages }));
  if (!res.stream) return NextResponse.json({ error: 'no stream' }, { status: 502 });
  const text: string[] = [];
  for await (const part of res.stream) text.push(part.contentBlockDelta?.delta?.text ?? '');
  return NextResponse.json({ text: text.join('') });
}
