from langchain_aws import BedrockEmbeddings, ChatBedrock
from langchain_community.vectorstores import OpenSearchVectorSearch
from opensearchpy import AWSV4SignerAuth, RequestsHttpConnection
import boto3

credentials = boto3.Session().get_credentials()
auth = AWSV4SignerAuth(credentials, "us-east-1", "aoss")

embeddings = BedrockEmbeddings(
    model_id="amazon.titan-embed-text-v1",
    region_name="us-east-1",
)
llm = ChatBedrock(
    model_id="anthropic.claude-3-5-sonnet-20240620-v1:0",
    model_kwargs={"temperature": 0},
    region_name="us-east-1",
)
store = OpenSearchVectorSearch(
    opensearch_url="https://k3x9q7.us-east-1.aoss.amazonaws.com",
    index_name="docs",
    embedding_function=embeddings,
    http_auth=auth,
    connection_class=RequestsHttpConnection,
)
