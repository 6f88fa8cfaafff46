var london = new AmazonBedrockRuntimeClient(RegionEndpoint.EUWest2);
var ireland = new AmazonBedrockRuntimeClient(RegionEndpoint.EUWest1);
