package com.example.helpdesk;

import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.bedrock.BedrockTitanEmbeddingModel;
import dev.langchain4j.model.chat.ChatModel;
import software.amazon.awssdk.regions.Region;

public class Assistant {
    private final ChatModel chat = BedrockChatModel.builder()
        .modelId("us.anthropic.claude-haiku-4-5-20251001-v1:0")
        .region(Region.US_EAST_1)
        .build();

    private final BedrockTitanEmbeddingModel embeddings = BedrockTitanEmbeddingModel.builder()
        .model("amazon.titan-embed-text-v2:0")
        .region(Region.AP_NORTHEAST_1)
        .build();

    public String answer(String question) {
        return chat.chat(question);
    }
}
