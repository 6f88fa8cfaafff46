import type { Route } from '../catalog/facts.js';

/** The parts of an ARN of Bedrock's. */
export interface Arn {
  /** `aws`, `aws-us-gov` … */
  readonly partition: string;
  /** Empty in ARNs that stand for every Region. */
  readonly region: string;
  /** Twelve digits, or empty for what AWS owns. */
  readonly account: string;
  /** `foundation-model`, `application-inference-profile` … */
  readonly type: string;
  readonly id: string;
}

/** Null for anything that is no ARN of Bedrock's with a resource. */
export function parseArn(text: unknown): Arn | null {
  if (typeof text !== 'string' || text.length > 2_048) return null;
  const [, partition = '', region = '', account = '', type = '', id = ''] =
    /^arn:(aws[a-z-]{0,20}):bedrock:([a-z0-9*-]{0,40}):([^:]{0,40}):([a-z-]{1,60})\/(.{1,1900})$/.exec(text) ?? [];
  return type === '' ? null : { partition, region, account, type, id };
}

/** Where requests may run that go to one of these resources; unknown when one of them does not say. */
export function routeOver(arns: readonly unknown[]): Route | 'unknown' {
  const regions = new Set<string>();
  for (const text of arns) {
    const arn = parseArn(text);
    if (arn?.type !== 'foundation-model' || !/^(?:[a-z0-9-]*|\*)$/.test(arn.region)) return 'unknown';
    regions.add(arn.region === '*' ? '' : arn.region);
  }
  if (regions.has('')) return 'all-commercial';
  return regions.size === 0 ? 'unknown' : [...regions].sort();
}

/** IDs of the foundation models among some ARNs, sorted, each once. */
export function modelIdsOf(arns: readonly unknown[]): string[] {
  const ids = arns.map(parseArn).flatMap((arn) => (arn?.type === 'foundation-model' ? [arn.id] : []));
  return [...new Set(ids.filter(isId))].sort();
}

export function isAccount(text: string): boolean {
  return /^\d{12}$/.test(text);
}

/** Whether a text can be the ID of a model or profile; anything else is left out of what is kept. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9][\w.:/-]{0,255}$/.test(text);
}
