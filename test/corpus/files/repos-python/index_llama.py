from llama_index.core import Settings, SimpleDirectoryReader, VectorStoreIndex
from llama_index.embeddings.bedrock import BedrockEmbedding
from llama_index.llms.bedrock_converse import BedrockConverse

Settings.llm = BedrockConverse(
    model="us.meta.llama3-3-70b-instruct-v1:0",
    region_name="us-east-2",
    temperature=0.1,
)
Settings.embed_model = BedrockEmbedding(
    model_name="cohere.embed-multilingual-v3",
    region_name="ap-northeast-1",
)

index = VectorStoreIndex.from_documents(SimpleDirectoryReader("data").load_data())
print(index.as_query_engine().query("What changed in the last release?"))
