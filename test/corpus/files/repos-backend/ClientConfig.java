package com.example.media;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

final class ClientConfig {
    private static final Region AI = Region.US_WEST_2;

    static BedrockRuntimeAsyncClient bedrock() {
        return BedrockRuntimeAsyncClient.builder().region(AI).build();
    }

    static S3AsyncClient s3() {
        return S3AsyncClient.builder()
            .forcePathStyle(true)
            .region(Region.EU_WEST_1)
            .build();
    }

    static SqsClient sqs() {
        return SqsClient.builder().region(Region.US_EAST_1).build();
    }

    static KmsClient kms() {
        return KmsClient.builder().region(Region.EU_CENTRAL_1).build();
    }
}
