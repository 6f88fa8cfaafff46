package com.example.store

import aws.sdk.kotlin.services.dynamodb.DynamoDbClient
import aws.sdk.kotlin.services.dynamodb.model.AttributeValue

private const val HOME_REGION = "eu-central-1"

suspend fun put(id: String) =
    DynamoDbClient { region = HOME_REGION }.use { client ->
        client.putItem {
            tableName = "items"
            item = mapOf("id" to AttributeValue.S(id))
        }
    }
