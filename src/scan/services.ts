/** Names of AWS services other than Bedrock, as code and prose write them; what names one is not Bedrock's business. */
const SERVICES = [
  's3', 's3a', 'minio', 'sqs', 'sns', 'ses', 'ec2', 'rds', 'kms', 'ssm', 'sts', 'iam', 'acm', 'waf', 'wafv2', 'ecs', 'eks', 'ecr', 'efs', 'fsx', 'emr', 'msk', 'sfn', 'aoss',
  'dynamodb', 'dynamo', 'cloudfront', 'cloudwatch', 'cloudtrail', 'cognito', 'polly', 'rekognition', 'textract', 'transcribe', 'comprehend',
  'secretsmanager', 'kinesis', 'firehose', 'athena', 'redshift', 'opensearch', 'elasticache', 'eventbridge', 'apigateway', 'appsync', 'amplify',
  'route53', 'sagemaker', 'quicksight', 'stepfunctions', 'kendra', 'neptune', 'docdb', 'timestream', 'lightsail', 'codebuild', 'codepipeline',
  'elasticbeanstalk', 'mediaconvert', 'pinpoint', 'wafregional', 'sesv2', 'aurora',
]; // prettier-ignore

/** The same in capitals or camel case. */
const PROPER = [
  'DynamoDB', 'Dynamo', 'CloudFront', 'CloudWatch', 'CloudTrail', 'Cognito', 'Polly', 'Rekognition', 'Textract', 'Transcribe', 'Comprehend',
  'SecretsManager', 'Secrets Manager', 'Kinesis', 'Firehose', 'Athena', 'Redshift', 'OpenSearch', 'ElastiCache', 'EventBridge', 'APIGateway',
  'API Gateway', 'AppSync', 'Amplify', 'Route53', 'Route 53', 'SageMaker', 'QuickSight', 'StepFunctions', 'Step Functions', 'Kendra', 'Neptune',
  'Timestream', 'Lightsail', 'CodeBuild', 'CodePipeline', 'Lambda', 'Aurora', 'Glue', 'Fargate', 'AWSV4SignerAuth', 'AWS4Auth',
]; // prettier-ignore

/** Names that are words of other trades too: only as a client's or a key's. */
const COMMON = [
  'translate', 'lambda', 'glue', 'logs', 'events', 'lex', 'personalize', 'iot', 'batch', 'connect', 'config', 'pricing', 'budgets', 'costexplorer',
  'cloudformation', 'backup', 'location', 'workspaces', 'organizations', 'inspector', 'guardduty', 'macie', 'securityhub', 'shield', 'transfer',
  'datasync', 'forecast', 'healthlake', 'mediatailor', 'medialive', 'memorydb', 'scheduler', 'pipes', 'signer', 'swf', 'synthetics', 'wisdom', 'xray',
  'servicequotas', 'resourcegroups', 'serverlessrepo', 'schemas', 'autoscaling', 'elasticloadbalancing', 'networkfirewall', 'route53domains',
]; // prettier-ignore

/** Services that are told by their client's name. */
const CLIENTS = [
  'Translate', 'CostExplorer', 'ApiGateway', 'APIGateway', 'ApiGatewayManagementApi', 'Iot', 'IoT', 'IoTDataPlane', 'Budgets', 'LexRuntime', 'LexModels',
  'Lex', 'CloudFormation', 'CloudControl', 'Personalize', 'PersonalizeRuntime', 'Batch', 'Connect', 'Config', 'Pricing', 'Backup', 'Location', 'WorkSpaces',
  'Organizations', 'Inspector', 'GuardDuty', 'Macie', 'SecurityHub', 'Shield', 'Transfer', 'DataSync', 'Forecast', 'HealthLake', 'MediaLive', 'MediaConvert',
  'MemoryDb', 'MemoryDB', 'Scheduler', 'Pipes', 'Signer', 'Synthetics', 'XRay', 'ServiceQuotas', 'ResourceGroups', 'AutoScaling', 'ElasticLoadBalancing',
  'ElasticLoadBalancingV2', 'NetworkFirewall', 'CodeCommit', 'CodeDeploy', 'CodeArtifact', 'Elasticsearch', 'Chime', 'Detective', 'Fis', 'Greengrass',
]; // prettier-ignore

const SHORT = SERVICES.filter((name) => name.length <= 5);
const UPPER = [...SERVICES, 'lambda'].map((name) => name.toUpperCase());
/** `SqsClient`, `SesV2AsyncClient`: Java's and .NET's way. */
const CAPITALIZED = SHORT.map((name) => name.charAt(0).toUpperCase() + name.slice(1));

const OTHER_SERVICE = new RegExp(
  [
    `(?<![A-Za-z])(?:${SERVICES.join('|')}|aws[ _-]lambda|["']lambda["'])(?![a-z]|://)`,
    `(?<![A-Z])(?:${UPPER.join('|')})(?![A-Z](?![a-z])|://)`,
    `(?<![A-Za-z])(?:${CAPITALIZED.join('|')})(?=V\\d|Async|Client|::|Service)`,
    // Stacks of what must stand in one Region, whatever the application's is: WafStack, CertificateStack.
    '(?<![A-Za-z])(?:Waf|Acm|Ses|Sns|Sqs|Rds|S3|Kms|Cdn|Certificate)(?=Stack|WebAcl)',
    `(?:${PROPER.join('|')})(?![a-z])`,
    `(?<![A-Za-z])(?:${COMMON.join('|')})(?=[_-]?[Rr]egion)`,
    `(?<![A-Za-z])(?:${COMMON.join('|').toUpperCase()})(?=_REGION)`,
    `(?:${CLIENTS.join('|')})(?:V\\d)?(?:Async)?Client(?![a-z])`,
    `(?<=\\baws\\s{1,3})(?:${COMMON.join('|')})(?=\\s)`,
    // Whatever a client is made for by name: client("translate"), resource('glue').
    `(?<=(?:client|resource)\\(\\s{0,8}(?:service_name\\s{0,2}=\\s{0,2})?)["'](?!bedrock)[a-z]`,
  ].join('|'),
  'g',
);

const CHUNK = 512;
/** No name of a service, and nothing that it looks at around itself, is longer. */
const LONGEST = 96;

/** Where a text names services other than Bedrock; read piece by piece, each once, and only where somebody asks. */
export class OtherServices {
  readonly #text: string;
  readonly #chunks = new Map<number, readonly number[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Offsets of names that start in `[start, end)`, in order. */
  within(start: number, end: number): number[] {
    const found: number[] = [];
    for (let chunk = Math.floor(start / CHUNK); chunk * CHUNK < end; chunk++) {
      for (const at of this.#chunk(chunk)) if (at >= start && at < end) found.push(at);
    }
    return found;
  }

  #chunk(index: number): readonly number[] {
    let offsets = this.#chunks.get(index);
    if (offsets === undefined) {
      const from = Math.max(0, index * CHUNK - LONGEST);
      const to = (index + 1) * CHUNK;
      offsets = [...this.#text.slice(from, to + LONGEST).matchAll(OTHER_SERVICE)]
        .map((match) => from + match.index)
        .filter((at) => at >= index * CHUNK && at < to);
      this.#chunks.set(index, offsets);
    }
    return offsets;
  }
}
