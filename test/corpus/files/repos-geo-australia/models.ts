export const MODELS = {
  sonnet: 'au.anthropic.claude-sonnet-4-6',
  opus: 'au.anthropic.claude-opus-5',
  lite: 'apac.amazon.nova-lite-v1:0',
  plain: 'amazon.nova-lite-v1:0',
  global: 'global.anthropic.claude-haiku-5-5',
  virginia: 'us.anthropic.claude-sonnet-4-6',
};
