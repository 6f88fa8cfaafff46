const { BedrockRuntimeClient, InvokeModelCommand } = require('@aws-sdk/client-bedrock-runtime');

const REGION = 'us-west-2';
const client = new BedrockRuntimeClient({ region: REGION });

exports.handler = async (event) => {
  const body = JSON.stringify({ inputText: event.text, dimensions: 512 });
  const command = new InvokeModelCommand({
    modelId: 'amazon.titan-embed-image-v1',
    contentType: 'application/json',
    body,
  });
  const { body: bytes } = await client.send(command);
  return { statusCode: 200, body: Buffer.from(bytes).toString('utf8') };
};
