// The SDK's part for prompts: imported by `import('./agent-sdk.js')` only, when a prompt's ARN is asked about.
export { BedrockAgentClient, GetPromptCommand } from '@aws-sdk/client-bedrock-agent';
