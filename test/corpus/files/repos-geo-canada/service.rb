require "aws-sdk-bedrockruntime"

CLIENT = Aws::BedrockRuntime::Client.new(region: "ca-central-1")

LITE = "ca.amazon.nova-lite-v1:0"
CLAUDE = "us.anthropic.claude-sonnet-4-6"
ANYWHERE = "global.anthropic.claude-sonnet-4-6"
EUROPE = "eu.anthropic.claude-sonnet-4-6"
EMBED = "amazon.titan-embed-text-v2:0"
REFUSED = "amazon.nova-lite-v1:0"
