using Amazon.BedrockRuntime;
using Amazon.Extensions.NETCore.Setup;
using Microsoft.SemanticKernel;

var builder = Kernel.CreateBuilder();

var runtime = new AmazonBedrockRuntimeClient(new AmazonBedrockRuntimeConfig
{
    RegionEndpoint = Amazon.RegionEndpoint.USWest2,
    MaxErrorRetry = 4,
});

builder.AddBedrockChatCompletionService("us.anthropic.claude-opus-4-20250514-v1:0", runtime);
builder.AddBedrockEmbeddingGenerator("cohere.embed-english-v3", runtime);
builder.AddOpenAIChatCompletion("gpt-5.5", Environment.GetEnvironmentVariable("OPENAI_API_KEY")!);

var kernel = builder.Build();
