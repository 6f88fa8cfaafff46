#include <aws/bedrock-runtime/BedrockRuntimeClient.h>
#include <aws/core/Aws.h>

int main() {
    Aws::SDKOptions options;
    Aws::InitAPI(options);
    {
        Aws::Client::ClientConfiguration config;
        config.region = "us-west-2";
        Aws::BedrockRuntime::BedrockRuntimeClient client(config);
        const Aws::String model = "nvidia.nemotron-nano-9b-v2";
    }
    Aws::ShutdownAPI(options);
}
