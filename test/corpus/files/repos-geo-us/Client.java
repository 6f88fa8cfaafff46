import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

class Client {
    static final BedrockRuntimeClient OREGON = BedrockRuntimeClient.builder().region(Region.US_WEST_2).build();
    static final BedrockRuntimeClient TOKYO = BedrockRuntimeClient.builder().region(Region.AP_NORTHEAST_1).build();
    static final BedrockRuntimeClient MONTREAL = BedrockRuntimeClient.builder().region(Region.CA_CENTRAL_1).build();
}
