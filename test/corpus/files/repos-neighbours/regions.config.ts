export const config = {
  bedrockRegion: "us-west-2",
  s3Region: "us-east-1",
  sesRegion: "eu-west-1",
  sqsRegion: "us-east-1",
  dynamoDbRegion: "us-east-1",
  cognitoRegion: "us-east-1",
  kmsRegion: "us-east-1",
};
export default config;
