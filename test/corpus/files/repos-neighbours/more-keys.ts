export const settings = {
  bedrockRegion: "ap-northeast-1",
  lambdaRegion: "us-east-1",
  translateRegion: "eu-west-1",
  cloudfrontRegion: "us-east-1",
  retries: 3,
  timeout: 30,
};
