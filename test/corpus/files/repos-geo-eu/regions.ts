import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';

export const dublin = new BedrockRuntimeClient({ region: 'eu-west-1' });
export const stockholm = new BedrockRuntimeClient({ region: 'eu-north-1' });
export const london = new BedrockRuntimeClient({ region: 'eu-west-2' });
export const zurich = new BedrockRuntimeClient({ region: 'eu-central-2' });
export const virginia = new BedrockRuntimeClient({ region: 'us-east-1' });
