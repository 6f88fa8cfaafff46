import { SNAPSHOT_KIND, SNAPSHOT_VERSION } from './snapshot.js';

/** Region codes in snapshots; new ones of the same form are as good as those that are known. */
export const REGION_PATTERN = '^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-[0-9]{1,2}$';

const region = { type: 'string', pattern: REGION_PATTERN };
const dateTime = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$' };
const id = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,255}$' };
const ids = { type: 'array', items: id, maxItems: 1_000 };
const name = { type: ['string', 'null'], maxLength: 256 };
const modalities = { type: 'array', items: { type: 'string', pattern: '^[A-Z_]{1,40}$' }, maxItems: 50 };
const routes = [
  { const: 'all-commercial' },
  { type: 'array', items: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' }, minItems: 1, maxItems: 200 },
];

function object(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const model = object({
  id,
  name,
  provider: name,
  onDemand: { type: ['boolean', 'null'] },
  status: { enum: ['active', 'legacy', null] },
  endOfLife: { anyOf: [{ type: 'null' }, { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }] },
  input: modalities,
  output: modalities,
});

const profile = object({ id, name, models: ids, route: { anyOf: [...routes, { const: 'unknown' }] } });

const resource = object({
  region,
  type: { type: 'string', pattern: '^[a-z-]{1,60}$' },
  id: { type: 'string', minLength: 1, maxLength: 1_900 },
  account: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  models: ids,
  route: { anyOf: routes },
  takenAt: dateTime,
});

/** The JSON Schema (draft-07) of a snapshot file, `snapshot.ts`. */
export const SNAPSHOT_SCHEMA = object({
  kind: { const: SNAPSHOT_KIND },
  schemaVersion: { const: SNAPSHOT_VERSION },
  takenAt: dateTime,
  salt: { type: 'string', pattern: '^[0-9a-f]{32,128}$' },
  regions: {
    type: 'object',
    propertyNames: region,
    maxProperties: 200,
    additionalProperties: object({
      takenAt: dateTime,
      models: { type: 'array', items: model, maxItems: 20_000 },
      profiles: { type: 'array', items: profile, maxItems: 20_000 },
    }),
  },
  resources: { type: 'array', items: resource, maxItems: 100_000 },
});
