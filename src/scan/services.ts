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
  'y',
);

/**
 * How names may start, by three letters: the low five bits of each, alike in either case. So few words start like that that
 * asking here first makes reading several times faster than the pattern by itself is.
 */
const STARTS = new Uint8Array(1 << 15);
for (const name of [...SERVICES, ...PROPER, ...COMMON, ...CLIENTS, 'aws', 'lambda', 'certificate', 'cdn']) {
  const [first = 0, second = 0, third] = Array.from(name, (char) => char.charCodeAt(0) & 31);
  for (let any = 0; any < 32; any++) STARTS[(first << 10) | (second << 5) | (third ?? any)] = 1;
}

/** False where no name of another service can start; asked of each place once. */
function mayStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x7a) return false;
  // A quote, in front of what a client is made for.
  if (code === 0x22 || code === 0x27) return true;
  if (code < 0x41 || (code > 0x5a && code < 0x61)) return false;
  // In small letters only where a word starts.
  if (code >= 0x61 && isLetter(text.charCodeAt(at - 1))) return false;
  return STARTS[((code & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31)] === 1;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

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
    if (offsets === undefined) this.#chunks.set(index, (offsets = namesIn(this.#text, index * CHUNK, (index + 1) * CHUNK)));
    return offsets;
  }
}

/** Offsets of names that start in `[start, end)`; what starts in front may reach into it. */
function namesIn(text: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  const limit = Math.min(end, text.length);
  for (let at = Math.max(0, start - LONGEST); at < limit; at++) {
    if (!mayStart(text, at)) continue;
    OTHER_SERVICE.lastIndex = at;
    if (!OTHER_SERVICE.test(text)) continue;
    if (at >= start) offsets.push(at);
    at = OTHER_SERVICE.lastIndex - 1;
  }
  return offsets;
}
