package jp.example.hibiki

import software.amazon.awssdk.regions.Region
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole
import software.amazon.awssdk.services.bedrockruntime.model.Message

/** 一日の問い合わせを要約する。 */
class DailySummary {
    private val bedrock = BedrockRuntimeClient.builder()
        .region(Region.AP_NORTHEAST_1)
        .build()

    fun summarize(questions: List<String>): String {
        val message = Message.builder()
            .role(ConversationRole.USER)
            .content(ContentBlock.fromText(questions.joinToString("\n")))
            .build()
        val response = bedrock.converse { it.modelId("jp.anthropic.claude-haiku-4-5-20251001-v1:0").messages(message) }
        return response.output().message().content().first().text()
    }
}
