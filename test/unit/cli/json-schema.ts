import { CONTEXTS, TIES } from '../../../src/domain/reference.js';
import { NOTICE_IDS, RULE_IDS, SEVERITIES, VERDICTS } from '../../../src/domain/rule.js';

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const count = { type: 'integer', minimum: 0 };
const place = {
  path: { type: 'string', pattern: '^(?!\\./)[^\\\\]+$' },
  line: { $ref: '#/$defs/one' },
  column: { $ref: '#/$defs/one' },
  endLine: { $ref: '#/$defs/one' },
  endColumn: { $ref: '#/$defs/one' },
};

/** Every key there, no other. */
function exactly(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function counts(keys: readonly string[]): object {
  return exactly(Object.fromEntries(keys.map((key) => [key, count])));
}

/** What programs rely on in `check --format json`. */
export const REPORT_SCHEMA = {
  $defs: { one: { type: 'integer', minimum: 1 } },
  ...exactly({
    schemaVersion: { const: 1 },
    tool: exactly({ name: { const: 'bedrock-residency' }, version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' } }),
    catalog: exactly({ asOf: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } }),
    policy: exactly({ allowedRegions: { type: 'array', items: text, minItems: 1 }, file: textOrNull }),
    references: {
      type: 'array',
      items: exactly({
        ...place,
        text: { type: 'string', minLength: 1 },
        kind: { enum: ['foundation-model', 'inference-profile', 'arn', 'endpoint', 'region', 'built-up'] },
        modelId: textOrNull,
        geography: textOrNull,
        region: textOrNull,
        sourceRegion: textOrNull,
        tie: { enum: [...TIES, null] },
        context: { enum: CONTEXTS },
        reach: { anyOf: [{ type: 'array', items: text, minItems: 1 }, { enum: ['all-commercial', 'unknown'] }] },
        reachIsBound: { type: 'boolean' },
        basis: { enum: ['catalogue', 'prefix', 'arn', null] },
        verdict: { enum: VERDICTS },
        rule: { enum: [...RULE_IDS, null] },
        severity: { enum: [...SEVERITIES, null] },
        message: { type: 'string', minLength: 1 },
        suppressed: { anyOf: [{ type: 'null' }, exactly({ reason: text, by: { enum: ['comment', 'exception', 'baseline'] } })] },
        fixes: {
          type: 'array',
          items: exactly({
            title: { type: 'string', minLength: 1 },
            newText: { type: 'string', minLength: 1 },
            preferred: { type: 'boolean' },
            changesModel: { type: 'boolean' },
          }),
        },
      }),
    },
    notices: {
      type: 'array',
      items: exactly({
        ...place,
        text,
        kind: { enum: ['call', 'directive', 'host'] },
        rule: { enum: NOTICE_IDS },
        severity: { enum: SEVERITIES },
        message: { type: 'string', minLength: 1 },
      }),
    },
    skipped: { type: 'array', items: exactly({ path: text, reason: text, message: { type: 'string', minLength: 1 } }) },
    summary: exactly({
      filesScanned: count,
      bytesScanned: count,
      filesSkipped: count,
      references: count,
      findings: count,
      bySeverity: counts(SEVERITIES),
      byVerdict: counts(VERDICTS),
    }),
  }),
};

export interface JsonReference {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  readonly kind: string;
  readonly tie: string | null;
  readonly verdict: string;
  readonly rule: string | null;
  readonly severity: string | null;
  readonly message: string;
  readonly suppressed: { readonly reason: string; readonly by: string } | null;
  readonly fixes: readonly { readonly title: string; readonly newText: string; readonly preferred: boolean }[];
}

/** The parts of the report that tests look into. */
export interface JsonReport {
  readonly policy: { readonly allowedRegions: readonly string[]; readonly file: string | null };
  readonly tool: { readonly version: string };
  readonly references: readonly JsonReference[];
  readonly notices: readonly { readonly path: string; readonly line: number; readonly rule: string; readonly message: string }[];
  readonly skipped: readonly { readonly path: string; readonly reason: string; readonly message: string }[];
  readonly summary: {
    readonly filesScanned: number;
    readonly bytesScanned: number;
    readonly filesSkipped: number;
    readonly references: number;
    readonly findings: number;
    readonly bySeverity: Readonly<Record<string, number>>;
  };
}
