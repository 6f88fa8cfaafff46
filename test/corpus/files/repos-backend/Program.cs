using Amazon;
using Amazon.BedrockRuntime;
using Amazon.BedrockRuntime.Model;
using Amazon.S3;

var bedrock = new AmazonBedrockRuntimeClient(RegionEndpoint.USEast1);
var s3 = new AmazonS3Client(RegionEndpoint.EUWest1);

var request = new ConverseRequest
{
    ModelId = args.Length > 0 ? args[0] : "us.amazon.nova-lite-v1:0",
    Messages = [new Message { Role = ConversationRole.User, Content = [new ContentBlock { Text = "Hi" }] }],
};
var response = await bedrock.ConverseAsync(request);
Console.WriteLine(response.Output.Message.Content[0].Text);
