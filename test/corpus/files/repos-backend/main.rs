use aws_config::{meta::region::RegionProviderChain, BehaviorVersion};
use aws_sdk_bedrockruntime::{types::{ContentBlock, ConversationRole, Message}, Client};

const MODEL_ID: &str = "anthropic.claude-3-haiku-20240307-v1:0";
const CLAUDE_REGION: &str = "us-east-1";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let region = RegionProviderChain::default_provider().or_else(CLAUDE_REGION);
    let config = aws_config::defaults(BehaviorVersion::latest()).region(region).load().await;
    let client = Client::new(&config);

    let message = Message::builder()
        .role(ConversationRole::User)
        .content(ContentBlock::Text("Hello".to_string()))
        .build()?;
    let response = client.converse().model_id(MODEL_ID).messages(message).send().await?;
    println!("{:?}", response.output());
    Ok(())
}
