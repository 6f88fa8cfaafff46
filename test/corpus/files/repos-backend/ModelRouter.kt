package com.example.router

import aws.sdk.kotlin.services.bedrockruntime.BedrockRuntimeClient

private const val DEFAULT_REGION = "us-east-1"

class ModelRouter(private val region: String = System.getenv("AWS_REGION") ?: DEFAULT_REGION) {
    private val prefix = when {
        region.startsWith("us-") -> "us"
        region.startsWith("eu-") -> "eu"
        else -> "apac"
    }

    fun modelId(tier: String) = when (tier) {
        "large" -> "$prefix.anthropic.claude-3-7-sonnet-20250219-v1:0"
        "small" -> "${prefix}.amazon.nova-micro-v1:0"
        else -> "amazon.nova-lite-v1:0"
    }

    suspend fun <T> use(block: suspend (BedrockRuntimeClient) -> T): T =
        BedrockRuntimeClient { this.region = this@ModelRouter.region }.use { block(it) }
}
