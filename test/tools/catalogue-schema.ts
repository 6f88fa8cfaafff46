/** JSON Schemas of the files in src/catalog/data, by file name. Regions, sources and dates are checked by shape here, by reference in the test. */

const region = { type: 'string', pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d$' };
const regions = { type: 'array', items: region, uniqueItems: true };
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const sources = { type: 'array', items: { type: 'string', minLength: 1 } };
const prefix = { type: 'string', pattern: '^[a-z][a-z0-9]{1,11}(-[a-z0-9]{1,11})?$' };
const routes = {
  anyOf: [
    { const: 'unknown' },
    {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { source: region, destinations: { anyOf: [{ const: 'all-commercial' }, { ...regions, minItems: 1 }] } },
        required: ['source', 'destinations'],
        additionalProperties: false,
      },
    },
  ],
};
const availability = { anyOf: [{ const: 'unknown' }, regions] };
const life = { status: { enum: ['active', 'legacy', 'end-of-life', 'unknown'] }, endOfLife: date };
const boolean = { anyOf: [{ type: 'boolean' }, { type: 'null' }] };
const text = { type: 'string', minLength: 1 };
const version = { type: 'string', pattern: '^\\d+(\\.\\d+)*$' };

function rows(properties: Record<string, object>, optional: readonly string[] = []): object {
  return {
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      properties,
      required: Object.keys(properties).filter((key) => !optional.includes(key)),
      additionalProperties: false,
    },
  };
}

export const SCHEMAS: Readonly<Record<string, object>> = {
  'catalogue.json': {
    type: 'object',
    properties: { asOf: date, compiledOn: date, factsFrom: text },
    required: ['asOf', 'compiledOn', 'factsFrom'],
    additionalProperties: false,
  },
  'regions.json': rows({
    code: region,
    name: text,
    country: { anyOf: [{ type: 'string', pattern: '^[A-Z]{2}$' }, { type: 'null' }] },
    partition: { type: 'string', pattern: '^aws[a-z-]*$' },
    latitude: { anyOf: [{ type: 'number', minimum: -90, maximum: 90 }, { type: 'null' }] },
    longitude: { anyOf: [{ type: 'number', minimum: -180, maximum: 180 }, { type: 'null' }] },
    runtime: boolean,
    mantle: boolean,
    city: {
      anyOf: [
        { type: 'object', properties: { en: text, ja: text }, required: ['en', 'ja'], additionalProperties: false },
        { type: 'null' },
      ],
    },
  }),
  'geographies.json': rows({
    prefix,
    name: text,
    destinations: { anyOf: [{ const: 'all-commercial' }, { const: 'unknown' }, { ...regions, minItems: 1 }] },
    sources,
  }),
  'models.json': rows(
    {
      id: { type: 'string', pattern: '^[a-z0-9-]+\\.[a-z0-9.:-]+$' },
      provider: text,
      name: text,
      lifecycle: {
        type: 'object',
        properties: {
          ...life,
          access: { enum: ['preview', 'invitation-only'] },
          regional: {
            type: 'object',
            propertyNames: region,
            additionalProperties: { type: 'object', properties: life, required: ['status'], additionalProperties: false },
          },
        },
        required: ['status'],
        additionalProperties: false,
      },
      runtime: availability,
      mantle: availability,
      knownIn: regions,
      mantleId: text,
      aliases: { type: 'array', items: text },
      modalities: {
        anyOf: [
          {
            type: 'object',
            properties: { input: { type: 'array', items: text }, output: { type: 'array', items: text } },
            required: ['input', 'output'],
            additionalProperties: false,
          },
          { type: 'null' },
        ],
      },
      sources,
      disputed: { const: true },
    },
    ['knownIn', 'mantleId', 'aliases', 'disputed'],
  ),
  'profiles.json': rows(
    {
      id: text,
      geography: prefix,
      model: text,
      routes,
      knownFrom: regions,
      callableFrom: regions,
      retired: { const: true },
      idInferred: { const: true },
      sources,
    },
    ['knownFrom', 'callableFrom', 'retired', 'idInferred'],
  ),
  'feature-profiles.json': rows({ id: text, feature: { enum: ['guardrail', 'data-automation'] }, geography: prefix, routes, sources }),
  'features.json': rows(
    {
      id: text,
      name: text,
      // Null where AWS does not say.
      crosses: boolean,
      routes,
      via: { enum: ['guardrail', 'data-automation'] },
      models: { type: 'array', items: text, minItems: 1 },
      offeredIn: regions,
      since: date,
      avoid: { enum: ['classic-tier', 'override-strategy', 'custom-evaluators'] },
      confidence: text,
      sources,
    },
    ['routes', 'via', 'models', 'offeredIn', 'since', 'avoid'],
  ),
  // Regions in which a job may name the model's plain ID.
  'batch.json': rows({ model: text, regions, sources }),
  'implicit-defaults.json': rows(
    {
      id: text,
      name: text,
      package: text,
      region,
      model: {
        type: 'object',
        // Start of a Region's code -> the prefix that is put before the ID there; the first that fits.
        properties: {
          id: text,
          prefixes: { type: 'array', items: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 } },
        },
        required: ['id', 'prefixes'],
        additionalProperties: false,
      },
      settings: { type: 'array', items: { type: 'string', pattern: '^[A-Z][A-Z_]+$' } },
      // The version that brought it, or the oldest that was read and has it.
      since: version,
      oldest: version,
      seenIn: version,
      seenOn: date,
      sources,
    },
    ['region', 'model', 'since', 'oldest', 'seenIn', 'seenOn'],
  ),
  'look-alikes.json': rows(
    { id: text, name: text, geographies: { type: 'array', items: text }, page: { type: 'string', pattern: '^https://' }, sources },
    ['geographies', 'page'],
  ),
  'sources.json': rows({ id: text, title: text, url: text, repo: text, path: text, commit: text, date: text }, [
    'url',
    'repo',
    'path',
    'commit',
    'date',
  ]),
};
