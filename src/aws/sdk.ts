// The SDK, as far as it is used: imported by `import('./sdk.js')` only, when AWS is asked for the first time.
export {
  BedrockClient,
  GetCustomModelDeploymentCommand,
  GetImportedModelCommand,
  GetInferenceProfileCommand,
  GetPromptRouterCommand,
  GetProvisionedModelThroughputCommand,
  ListFoundationModelsCommand,
  ListInferenceProfilesCommand,
} from '@aws-sdk/client-bedrock';
export { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
