import { isLower, isSpace, isUpper } from './characters.js';
import type { Lines } from './lines.js';

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

/** Where in a word a name may begin: at the start of one, at any capital, or anywhere. */
type Place = 'word' | 'capital' | 'any';

/** Names, and the pattern that tells them; of several groups the first that matches counts. */
interface Group {
  readonly place: Place;
  /** What its matches start with. */
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

function group(place: Place, names: readonly string[], ...patterns: readonly string[]): Group {
  return { place, names, pattern: new RegExp(patterns.join('|'), 'y') };
}

const GROUPS: readonly Group[] = [
  group('word', [...SERVICES, 'aws'], `(?:${SERVICES.join('|')}|aws[ _-]lambda)(?![a-z]|://)`),
  group(
    'word',
    COMMON,
    `(?:${COMMON.join('|')})(?=[_-]?[Rr]egion)`,
    // A command of AWS's own tool.
    `(?<=\\baws\\s{1,3})(?:${COMMON.join('|')})(?=\\s)`,
  ),
  group(
    'capital',
    [...UPPER, ...PROPER, 'Certificate', 'Cdn'],
    `(?<![A-Z])(?:${UPPER.join('|')})(?![A-Z](?![a-z])|://)`,
    `(?<![A-Za-z])(?:${CAPITALIZED.join('|')})(?=V\\d|Async|Client|::|Service)`,
    // Stacks of what must stand in one Region, whatever the application's is: WafStack, CertificateStack.
    '(?<![A-Za-z])(?:Waf|Acm|Ses|Sns|Sqs|Rds|S3|Kms|Cdn|Certificate)(?=Stack|WebAcl)',
    `(?:${PROPER.join('|')})(?![a-z])`,
  ),
  group('capital', COMMON, `(?<![A-Za-z])(?:${COMMON.join('|').toUpperCase()})(?=_REGION)`),
  group('capital', CLIENTS, `(?:${CLIENTS.join('|')})(?:V\\d)?(?:Async)?Client(?![a-z])`),
  group('any', ['"lambda', "'lambda"], '["\']lambda["\'](?![a-z]|://)'),
  // Whatever a client is made for by name: client("translate"), resource('glue'). The quote opens the name.
  group('any', ['nt(', 'ce('], `(?<=clie|resour)[nc][te]\\(\\s{0,8}(?:service_name\\s{0,2}=\\s{0,2})?["'](?!bedrock)[a-z]`),
];
const MADE_BY_NAME = GROUPS.length - 1;

/** Three letters in a row by the low five bits of each, alike in either case. */
const TRIPLES = 1 << 15;

/**
 * Which groups have a name that starts with three letters, a bit each. So few words start like that that asking here first
 * makes reading several times faster than patterns alone are.
 */
const STARTS = new Uint8Array(TRIPLES);
GROUPS.forEach(({ names }, index) => {
  for (const name of names) {
    const [first = 0, second = 0, third] = Array.from(name, (char) => char.charCodeAt(0) & 31);
    for (let any = 0; any < 32; any++) {
      const at = (first << 10) | (second << 5) | (third ?? any);
      STARTS[at] = (STARTS[at] ?? 0) | (1 << index);
    }
  }
});

function bitsOf(place: Place): number {
  return GROUPS.reduce((bits, one, index) => (one.place === place ? bits | (1 << index) : bits), 0);
}

const IN_WORD = bitsOf('any');
const AT_WORD = IN_WORD | bitsOf('word');
const AT_CAPITAL = IN_WORD | bitsOf('capital');

/** Offset of the name that the first of some groups tells at an offset, and where its match ends; null for none. */
function nameAt(text: string, at: number, groups: number): { start: number; end: number } | null {
  const char = text[at];
  const here = groups & (isUpper(char) ? AT_CAPITAL : isLower(char) && !isLetter(text[at - 1]) ? AT_WORD : IN_WORD);
  if (here === 0) return null;
  for (let index = 0; index < GROUPS.length; index++) {
    const pattern = GROUPS[index]?.pattern;
    if (pattern === undefined || (here & (1 << index)) === 0) continue;
    pattern.lastIndex = at;
    if (pattern.test(text)) return { start: index === MADE_BY_NAME ? pattern.lastIndex - 2 : at, end: pattern.lastIndex };
  }
  return null;
}

function isLetter(char: string | undefined): boolean {
  return isLower(char) || isUpper(char);
}

/** Long lines are read in pieces of so many characters. */
const PIECE = 1_024;
/** No name of a service, and nothing that it looks at around itself, is longer. */
const LONGEST = 96;

/** Where a text names services other than Bedrock; read line by line, each once, and only where somebody asks. */
export class OtherServices {
  readonly #text: string;
  readonly #lines: Lines;
  /** By the offset where a piece starts: its names in order. */
  readonly #pieces = new Map<number, readonly number[]>();

  constructor(text: string, lines: Lines) {
    this.#text = text;
    this.#lines = lines;
  }

  /** Offsets of names that start in `[start, end)`, in order. */
  within(start: number, end: number): readonly number[] {
    let found: number[] | null = null;
    for (let line = this.#lines.lineAt(start); line < this.#lines.count && this.#lines.start(line) < end; line++) {
      const first = this.#lines.start(line);
      const last = Math.min(this.#lines.start(line + 1), end);
      for (let piece = first + Math.floor(Math.max(0, start - first) / PIECE) * PIECE; piece < last; piece += PIECE) {
        for (const at of this.#namesIn(piece, first)) if (at >= start && at < end) (found ??= []).push(at);
      }
    }
    return found ?? NONE;
  }

  /** Those of the piece at an offset, in a line that starts at another. */
  #namesIn(piece: number, lineStart: number): readonly number[] {
    let offsets = this.#pieces.get(piece);
    if (offsets === undefined) {
      const end = Math.min(piece + PIECE, this.#lines.start(this.#lines.lineAt(piece) + 1));
      const from = piece > lineStart || isContinued(this.#text, piece) ? piece - LONGEST : piece;
      this.#pieces.set(piece, (offsets = namesIn(this.#text, Math.max(0, from), piece, end)));
    }
    return offsets;
  }
}

const NONE: readonly number[] = [];

/** True where the line in front ends as one does behind which the name that a client is made by may stand. */
function isContinued(text: string, lineStart: number): boolean {
  let at = lineStart - 1;
  while (at > 0 && lineStart - at < LONGEST && isSpace(text[at])) at--;
  return text[at] === '(' || text[at] === '=';
}

/** Offsets of names that start in `[start, end)`, read from an offset in front of it on: one may reach into it. */
function namesIn(text: string, from: number, start: number, end: number): readonly number[] {
  let offsets: number[] | null = null;
  // One letter after the other is shifted in: `triple` is that of the three letters which end at `i`.
  let triple = 0;
  for (let i = from; i < end + 2; i++) {
    triple = ((triple << 5) | (i < text.length ? text.charCodeAt(i) & 31 : 0)) & (TRIPLES - 1);
    const groups = STARTS[triple] ?? 0;
    if (groups === 0 || i - 2 < from) continue;
    const name = nameAt(text, i - 2, groups);
    if (name === null) continue;
    if (name.start >= start && name.start < end) (offsets ??= []).push(name.start);
    from = name.end;
  }
  return offsets ?? NONE;
}
