import boto3
import streamlit as st

st.set_page_config(page_title="Bedrock playground")

MODELS = {
    "Claude Sonnet 4.5": "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
    "Nova Pro": "us.amazon.nova-pro-v1:0",
    "Nova Lite": "amazon.nova-lite-v1:0",
    "Llama 4 Scout": "us.meta.llama4-scout-17b-instruct-v1:0",
}

with st.sidebar:
    region = st.selectbox("Region", ["us-east-1", "us-west-2", "ap-northeast-1"])
    name = st.radio("Model", list(MODELS))

prompt = st.chat_input("Ask anything")
if prompt:
    client = boto3.client("bedrock-runtime", region_name=region)
    out = client.converse(
        modelId=MODELS[name],
        messages=[{"role": "user", "content": [{"text": prompt}]}],
    )
    st.write(out["output"]["message"]["content"][0]["text"])
