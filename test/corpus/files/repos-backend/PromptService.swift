import AWSBedrockRuntime
import Foundation

struct PromptService {
    let modelId = "us.amazon.nova-pro-v1:0"

    func run(_ prompt: String) async throws -> String? {
        let config = try await BedrockRuntimeClient.BedrockRuntimeClientConfig(region: "us-east-1")
        let client = BedrockRuntimeClient(config: config)
        let message = BedrockRuntimeClientTypes.Message(content: [.text(prompt)], role: .user)
        let output = try await client.converse(input: ConverseInput(messages: [message], modelId: modelId))
        guard case let .message(reply) = output.output, case let .text(text)? = reply.content?.first else { return nil }
        return text
    }
}
