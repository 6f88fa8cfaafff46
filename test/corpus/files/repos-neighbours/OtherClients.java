package com.example.ops;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

final class OtherClients {
    static final BedrockRuntimeClient AI = BedrockRuntimeClient.builder().region(Region.AP_NORTHEAST_1).build();
    static final TranslateClient TR = TranslateClient.builder().region(Region.EU_WEST_1).build();
    static final CostExplorerClient CE = CostExplorerClient.builder().region(Region.US_EAST_1).build();
    static final ApiGatewayClient GW = ApiGatewayClient.builder().region(Region.US_WEST_2).build();
    static final IotClient IOT = IotClient.builder().region(Region.US_EAST_2).build();
}
