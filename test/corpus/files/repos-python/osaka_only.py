import boto3
from langchain_aws import BedrockEmbeddings, ChatBedrockConverse

# Disaster recovery site
embedder = BedrockEmbeddings(model_id="amazon.titan-embed-text-v2:0", region_name="ap-northeast-3")
drafts = ChatBedrockConverse(model="amazon.nova-lite-v1:0", region_name="ap-northeast-3")
chat = ChatBedrockConverse(
    model="jp.anthropic.claude-opus-4-8",
    region_name="ap-northeast-3",
)
tokyo = ChatBedrockConverse(model="amazon.nova-lite-v1:0", region_name="ap-northeast-1")
