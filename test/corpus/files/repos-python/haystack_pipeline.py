from haystack import Pipeline
from haystack.components.builders import ChatPromptBuilder
from haystack.utils import Secret
from haystack_integrations.components.generators.amazon_bedrock import AmazonBedrockChatGenerator

generator = AmazonBedrockChatGenerator(
    model="mistral.mistral-large-2402-v1:0",
    aws_region_name=Secret.from_token("eu-west-3"),
    generation_kwargs={"maxTokens": 500},
)

pipe = Pipeline()
pipe.add_component("prompt", ChatPromptBuilder())
pipe.add_component("llm", generator)
pipe.connect("prompt.prompt", "llm.messages")
