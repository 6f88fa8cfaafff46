"""Build a chat model from its name."""


def make(provider: str):
    if provider == "anthropic":
        from langchain_anthropic import ChatAnthropic
        return ChatAnthropic(model="claude-sonnet-4-5-20250929")
    if provider == "openrouter":
        from langchain_openai import ChatOpenAI
        return ChatOpenAI(base_url="https://openrouter.ai/api/v1", model="anthropic/claude-sonnet-4.5")
    if provider == "vertex":
        from langchain_google_vertexai.model_garden import ChatAnthropicVertex
        return ChatAnthropicVertex(model_name="claude-sonnet-4-5@20250929", location="us-east5")
    if provider == "bedrock":
        from langchain_aws import ChatBedrockConverse
        return ChatBedrockConverse(model="us.anthropic.claude-sonnet-4-5-20250929-v1:0", region_name="us-west-2")
    if provider == "groq":
        from langchain_groq import ChatGroq
        return ChatGroq(model="openai/gpt-oss-120b")
    raise ValueError(provider)
