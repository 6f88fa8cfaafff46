import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import { streamText, type ModelMessage } from 'ai';

const bedrock = createAmazonBedrock({ region: 'us-east-1' });

/** 入力中の文章の続きを提案する。 */
export function suggest(messages: ModelMessage[]) {
  return streamText({
    model: bedrock('us.amazon.nova-pro-v1:0'),
    system: '続きを一文だけ提案してください。',
    messages,
  });
}
