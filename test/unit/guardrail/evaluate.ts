import type { Conditions, PolicyDocument, Statement } from '../../../src/guardrail/document.js';
import { matchesWildcards } from '../../../src/policy/wildcards.js';

/**
 * Decides one request as AWS documents it (IAM User Guide, "Policy evaluation logic" and "Condition operators"): an
 * explicit deny anywhere denies, then every layer must allow. What the guardrail does not use is an error here, so that
 * nothing is decided by a word that this does not know.
 */
export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

/** SCPs and identity policies; each layer must allow. */
export interface Layers {
  readonly scps: readonly PolicyDocument[];
  readonly identity: readonly PolicyDocument[];
}

export function isAllowed({ scps, identity }: Layers, request: Request): boolean {
  const statements = (documents: readonly PolicyDocument[]): Statement[] =>
    documents.flatMap(({ Statement: list }) => list).filter((statement) => applies(statement, request));
  const found = [statements(scps), statements(identity)];
  if (found.flat().some(({ Effect }) => Effect === 'Deny')) return false;
  return found.every((layer) => layer.some(({ Effect }) => Effect === 'Allow'));
}

/** A call succeeds when every resource that it is authorised on allows it. */
export function passes(layers: Layers, requests: readonly Request[]): boolean {
  return requests.every((request) => isAllowed(layers, request));
}

/** Of the Service Authorization Reference. */
const KNOWN_KEYS: readonly string[] = ['aws:RequestedRegion', 'bedrock:InferenceProfileArn'];

function applies({ Action, Resource, Condition = {} }: Statement, request: Request): boolean {
  const resources = typeof Resource === 'string' ? [Resource] : Resource;
  return (
    Action.some((pattern) => matchesWildcards(pattern.toLowerCase(), request.action.toLowerCase())) &&
    resources.some((pattern) => pattern === '*' || arnMatches(pattern, request.resource)) &&
    holds(Condition, request)
  );
}

function holds(conditions: Conditions, request: Request): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => {
      if (!KNOWN_KEYS.includes(key)) throw new Error(`unknown condition key ${key}`);
      return test(operator, request.context[key], typeof values === 'string' ? [values] : values, request);
    }),
  );
}

function test(operator: string, actual: string | undefined, values: readonly string[], request: Request): boolean {
  if (operator === 'Null') return values.some((value) => (actual === undefined) === (value === 'true'));
  const negated = operator.replace('Not', '');
  const compare = COMPARISONS[negated];
  if (compare === undefined) throw new Error(`unknown condition operator ${operator}`);
  const matches =
    actual !== undefined &&
    values.some((value) => {
      const resolved = withVariables(value, request);
      return resolved !== null && compare(resolved, actual);
    });
  return operator === negated ? matches : !matches;
}

const COMPARISONS: Readonly<Record<string, (pattern: string, actual: string) => boolean>> = {
  StringEquals: (value, actual) => value === actual,
  StringLike: matchesWildcards,
  ArnLike: arnMatches,
};

/** Null when the request lacks a key. */
function withVariables(value: string, { context }: Request): string | null {
  const keys = [...value.matchAll(/\$\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  if (keys.some((key) => context[key] === undefined)) return null;
  return keys.reduce((resolved, key) => resolved.replace(`\${${key}}`, context[key] ?? ''), value);
}

/** Each of the six parts of an ARN by itself; the last holds the rest. */
function arnMatches(pattern: string, arn: string): boolean {
  const [wanted, actual] = [parts(pattern), parts(arn)];
  return wanted.every((part, index) => matchesWildcards(part, actual[index] ?? ''));
}

function parts(arn: string): string[] {
  const [first = '', partition = '', service = '', region = '', account = '', ...rest] = arn.split(':');
  return [first, partition, service, region, account, rest.join(':')];
}

/** What every account starts with. */
export const FULL_ACCESS: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'Everything', Effect: 'Allow', Action: ['*'], Resource: '*' }],
};
