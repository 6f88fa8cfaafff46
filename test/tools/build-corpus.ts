/*
 * Turns test/corpus/src/*.src into test/corpus/files/<area>/<name> and their lines of test/corpus/labels.jsonl. With --check, writes nothing
 * and fails when either is stale. Lines of other areas stay as they are, byte for byte: all areas of this builder begin with "repos-".
 *
 * A source holds files, each headed `=== name [flags] note`. Marks make each span exact: [[KV...|text]], written with U+27E6 and U+27E7.
 *   K  kind: M foundation model, P profile, A ARN, E endpoint, R Region, B built-up; a lone '-' marks a trap (must not be reported)
 *   V  verdict: D domestic, X domestic-cross-region, Y may-leave, L leaves, U unavailable, K unknown
 *   then, in this order: ? arguable; @s @n @f the tie of a Region; !c a rule forced; =ID the model ID; >REGION the allowed Region in the same
 *   statement; ~reason suppressed; ;note
 * An area `repos-geo-NAME` is judged by test/corpus/policies/NAME.json, all others by Japan's Regions.
 * Flags: mantle (the file uses bedrock-mantle), crlf, bom, nonl (no final newline), free (any number of lines).
 * Each mark is checked against the catalogue and the rules of LABELING.md, and naive patterns look for tokens without a mark. Any doubt fails.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  DataCatalogue,
  DataFeatureProfile,
  DataGeography,
  DataLifecycle,
  DataModel,
  DataProfile,
  DataRegion,
  DataRoutes,
} from './catalogue-data.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const corpus = path.join(root, 'test/corpus');
const PREFIX = 'repos-';

const data = <T>(name: string): T => JSON.parse(fs.readFileSync(path.join(root, 'src/catalog/data', name), 'utf8')) as T;
const { compiledOn: today } = data<DataCatalogue>('catalogue.json');
const regions = new Set(data<DataRegion[]>('regions.json').map((region) => region.code));
const models = new Map(data<DataModel[]>('models.json').map((model) => [model.id, model]));
const onMantle = new Map([...models.values()].flatMap((model) => (model.mantleId ? [[model.mantleId, model] as const] : [])));
const profiles = new Map(data<DataProfile[]>('profiles.json').map((profile) => [profile.id, profile]));
const features = new Map(data<DataFeatureProfile[]>('feature-profiles.json').map((profile) => [profile.id, profile]));
const geographies = new Map(data<DataGeography[]>('geographies.json').map((geography) => [geography.prefix, geography.destinations]));

/** What a file is judged by. */
interface Ground {
  readonly allowed: readonly string[];
  readonly home: string;
  /** Its name in labels; absent for Japan, the standard. */
  readonly policy?: string;
}

const JAPAN: Ground = { allowed: ['ap-northeast-1', 'ap-northeast-3'], home: 'ap-northeast-1' };

/** The policy of an area `repos-geo-NAME`. */
function groundOf(area: string): Ground {
  const name = /^repos-geo-(.+)$/.exec(area)?.[1];
  if (name === undefined) return JAPAN;
  const policy = `policies/${name}.json`;
  const { allowedRegions, homeRegion } = JSON.parse(fs.readFileSync(path.join(corpus, policy), 'utf8')) as {
    allowedRegions: string[];
    homeRegion: string;
  };
  return { allowed: allowedRegions, home: homeRegion, policy };
}

const KINDS = {
  M: 'foundation-model',
  P: 'inference-profile',
  A: 'arn',
  E: 'endpoint',
  R: 'region',
  B: 'built-up',
} as const;
const VERDICTS = { D: 'domestic', X: 'domestic-cross-region', Y: 'may-leave', L: 'leaves', U: 'unavailable', K: 'unknown' } as const;
const TIES = { s: 'statement', n: 'nearby', f: 'file' } as const;
const RULES: Record<string, string | null> = {
  c: 'cross-region-profile',
  j: 'domestic-cross-region-profile',
  g: 'non-domestic-region',
  n: 'non-domestic-arn',
  h: 'non-domestic-endpoint',
  w: 'wildcard-region',
  m: 'model-not-on-demand',
  r: 'unresolved-reference',
  u: 'unknown-model',
  e: 'end-of-life-model',
  o: null,
};
type Kind = keyof typeof KINDS;
type Verdict = keyof typeof VERDICTS;

const BY_GEOGRAPHY: Record<string, Verdict> = {
  us: 'L',
  'us-gov': 'L',
  eu: 'L',
  au: 'L',
  in: 'L',
  ca: 'L',
  apac: 'Y',
  global: 'Y',
  jp: 'X',
};
const CROSS: Record<Verdict, string | null> = {
  L: 'cross-region-profile',
  Y: 'cross-region-profile',
  X: 'domestic-cross-region-profile',
  D: null,
  U: 'unknown-model',
  K: 'unknown-model',
};

/** A list of destinations measured against a policy. */
function measured(destinations: readonly string[] | 'all-commercial', { allowed }: Ground): Verdict {
  if (destinations === 'all-commercial') return 'Y';
  const inside = destinations.filter((region) => allowed.includes(region)).length;
  if (inside < destinations.length) return inside === 0 ? 'L' : 'Y';
  return inside === 1 ? 'D' : 'X';
}

/** From home, or the union of all sources; null where no route is known. */
function destinationsOf(routes: DataRoutes | undefined, { home }: Ground): string[] | 'all-commercial' | null {
  if (routes === undefined || routes === 'unknown') return null;
  const own = routes.find(({ source }) => source === home);
  if (own !== undefined) return own.destinations;
  return routes.some(({ destinations }) => destinations === 'all-commercial')
    ? 'all-commercial'
    : [...new Set(routes.flatMap(({ destinations }) => (destinations === 'all-commercial' ? [] : destinations)))];
}

/** What a profile's prefix and model promise under a policy; `rest` is undefined where the model is not told. */
function promised(geography: string, rest: string | undefined, ground: Ground): Verdict {
  if (ground === JAPAN) {
    const isUnlisted = geography === 'jp' && rest !== undefined && !profiles.has(`jp.${rest}`);
    return isUnlisted ? 'K' : (BY_GEOGRAPHY[geography] ?? 'K');
  }
  const id = `${geography}.${rest ?? ''}`;
  const route = destinationsOf((profiles.get(id) ?? features.get(id))?.routes, ground);
  if (route !== null) return measured(route, ground);
  const union = geographies.get(geography);
  const verdict = union === undefined || union === 'unknown' ? 'K' : measured(union, ground);
  return (verdict === 'X' || verdict === 'D') && rest !== undefined && !profiles.has(id) ? 'K' : verdict;
}

const PROVIDERS =
  'ai21|amazon|anthropic|cohere|deepseek|google|luma|meta|minimax|mistral|moonshotai|moonshot|nvidia|openai|qwen|stability|twelvelabs|writer|xai|zai';
const MARK = /⟦(-|[MPAERB][DXYLUK])([^|⟧]*)\|([^⟧]*)⟧/g;
const OPTIONS = /^(\?)?(?:@([snf]))?(?:!(\w))?(?:=([^~;>]*))?(?:>([a-z0-9-]+))?(?:~([^;]*))?(?:;(.*))?$/;
const NAIVE = [
  /[a-z]{2}(?:-(?:gov|iso[a-z]?|de))?-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d/g,
  new RegExp(`(?<![A-Za-z0-9-])(?:[a-z]{2,6}(?:-gov)?\\.)?(?:${PROVIDERS})\\.(?!awssdk)[a-z0-9][\\w.:%-]*`, 'g'),
  /arn:(?:aws[a-z-]*|\$?\{[^}]*\}|\*):bedrock:[^\s"'`,]*/g,
  /bedrock[a-z-]*\.[^\s/"']*\.(?:amazonaws\.com|api\.aws)/g,
  /com\.amazonaws\.(?!services)[^\s"']*bedrock[a-z-]*/g,
  /Region(?:s|Endpoint)?(?:\.|::)[A-Z]\w*\d/g,
  /CrossRegionInferenceProfileRegion\.\w+/g,
  /(?:FoundationModelIdentifier|BedrockFoundationModel)\.\w+/g,
  /["'`](?:us|eu|apac|jp|au|in|ca|us-gov|global)\.["'`{$%]/g,
];

interface Label {
  line: number;
  column: number;
  text: string;
  kind?: string;
  verdict?: string;
  rule?: string | null;
  modelId?: string;
  geography?: string;
  region?: string;
  tie?: string;
  severity?: string;
  suppressed?: string;
  arguable?: true;
  fix?: string | null;
  note?: string;
}

const errors: string[] = [];
const decode = (text: string): string => text.replace(/%3a/gi, ':').replace(/%2f/gi, '/');

/** Domestic, unavailable or unknown: what an availability list says of the allowed Regions in question. */
function offered(where: string[] | 'unknown', allowed: readonly string[]): Verdict {
  if (where === 'unknown') return 'K';
  return allowed.some((region) => where.includes(region)) ? 'D' : 'U';
}

function find(id: string, mantle: boolean): DataModel | undefined {
  if (mantle) return onMantle.get(id) ?? models.get(id);
  let shorter = id;
  while (!models.has(shorter) && shorter.includes(':')) shorter = shorter.slice(0, shorter.lastIndexOf(':'));
  return models.get(shorter);
}

const past = (life: DataLifecycle): boolean => life.status === 'end-of-life' || (life.endOfLife ?? '9') <= today;

/** DESIGN: ended in every allowed Region that ever had it, else in all Regions listed. 'doubt' where "listed" can be read in two ways. */
function ended(model: DataModel, { allowed: inside }: Ground): boolean | 'doubt' {
  const { lifecycle } = model;
  if (past(lifecycle)) return true;
  const regional = new Map(Object.entries(lifecycle.regional ?? {}));
  const offeredIn = [model.runtime, model.mantle].flatMap((list) => (list === 'unknown' ? [] : list));
  const isPast = (region: string): boolean => {
    const life = regional.get(region);
    return life !== undefined && past(life);
  };
  const allowed = inside.filter((region) => regional.has(region) || offeredIn.includes(region));
  if (allowed.length > 0) return allowed.every(isPast);
  if (regional.size === 0 || ![...regional.keys()].every(isPast)) return false;
  const alive = [...profiles.values()].some((profile) => profile.model === model.id && !profile.retired && profile.routes !== 'unknown');
  return alive || !offeredIn.every(isPast) ? 'doubt' : true;
}

/** The preferred replacement: the same ID if on-demand inside, else the profile that stays inside from home, else none. */
function fixFor(id: string, ground: Ground): string | null {
  const model = models.get(id);
  if (!model || ended(model, ground) !== false) return null;
  if (offered(model.runtime, ground.allowed) === 'D') return id;
  const inside = [...profiles.values()].find(({ model: of, routes, retired }) => {
    const route = of !== id || retired || routes === 'unknown' ? undefined : routes.find(({ source }) => source === ground.home);
    return route !== undefined && ['D', 'X'].includes(measured(route.destinations, ground));
  });
  return inside?.id ?? null;
}

function regionOf(text: string): string | undefined {
  if (regions.has(text)) return text;
  const name = text.replace(/^(?:Aws::)?(?:Regions?|RegionEndpoint)?(?:::|\.)/, '').replace(/Region(?:ID|Id)$/, '');
  const bare = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return [...regions].find((region) => region.replaceAll('-', '') === bare);
}

function splitGeography(id: string): [geography: string | undefined, rest: string] {
  const match = new RegExp(`^([a-z]{2}-[a-z]+|[a-z]{2,8})\\.(?:(?:${PROVIDERS})\\.|guardrail\\.|data-automation-)`).exec(id);
  return match?.[1] === undefined ? [undefined, id] : [match[1], id.slice(match[1].length + 1)];
}

interface Mark {
  kind: Kind;
  verdict: Verdict;
  text: string;
  modelId: string | undefined;
  narrowed: string | undefined;
  mantle: boolean;
  ground: Ground;
}

/** Fills in what follows from the mark, and returns its rule. `bad` takes whatever contradicts the catalogue or the rules. */
function derive(label: Label, mark: Mark, bad: (message: string) => void): string | null | undefined {
  const text = decode(mark.text);
  const { verdict } = mark;
  const expect = (wanted: Verdict | undefined): void => {
    if (wanted !== verdict) bad(`expected ${wanted ?? 'a doubt'}, marked ${verdict}`);
  };
  switch (mark.kind) {
    case 'M': {
      if (mark.modelId === '?') return 'unresolved-reference';
      const id = mark.modelId ?? text;
      if (splitGeography(id)[0]) bad('has a prefix: kind P');
      label.modelId = id;
      const model = find(id, mark.mantle);
      if (model && ended(model, mark.ground) === 'doubt' && !label.arguable) bad('its end of life is in doubt');
      expect(model ? offered(mark.mantle ? model.mantle : model.runtime, mark.narrowed ? [mark.narrowed] : mark.ground.allowed) : 'K');
      if (verdict === 'U') return model && ended(model, mark.ground) === true ? 'end-of-life-model' : 'model-not-on-demand';
      return verdict === 'K' ? 'unknown-model' : null;
    }
    case 'P': {
      const id = mark.modelId ?? text;
      let [geography, rest]: [string | undefined, string | undefined] = splitGeography(id);
      if (mark.modelId === '-') [geography, rest] = [text.split('.').at(-1)?.toLowerCase().replaceAll('_', '-'), undefined];
      if (geography === undefined) {
        bad('no prefix');
        return undefined;
      }
      label.geography = geography;
      if (rest !== undefined && !/^(?:guardrail|data-automation)/.test(rest)) label.modelId = rest;
      expect(promised(geography, rest, mark.ground));
      return CROSS[verdict];
    }
    case 'A':
      return deriveArn(label, text, mark, expect, bad);
    case 'E': {
      const region = [...regions].find((code) => new RegExp(`(?<![a-z0-9-])${code}(?![a-z0-9-])`).test(text));
      if (region !== undefined) label.region = region;
      expect(region === undefined ? 'K' : mark.ground.allowed.includes(region) ? 'D' : 'L');
      return verdict === 'K' ? 'unresolved-reference' : verdict === 'L' ? 'non-domestic-endpoint' : null;
    }
    case 'R': {
      const region = regionOf(text);
      if (region === undefined) {
        bad('not a Region');
        return undefined;
      }
      label.region = region;
      expect(mark.ground.allowed.includes(region) ? 'D' : 'L');
      if (label.tie === undefined) bad('no tie');
      return verdict === 'D' ? null : 'non-domestic-region';
    }
    case 'B': {
      const geography = /^(us-gov|us|eu|au|in|ca|apac|global|jp)\./.exec(text)?.[1];
      if (geography !== undefined) label.geography = geography;
      expect(geography === undefined ? 'K' : promised(geography, undefined, mark.ground));
      return verdict === 'K' ? 'unresolved-reference' : CROSS[verdict];
    }
  }
}

const ARN =
  /^arn:(?:aws[a-z-]*|\*|[$%{<][^:]*(?:::[^:]*)?[}>s]):bedrock:((?:\$?\{[^}]*\}|[^:{}])*):(?:\$?\{[^}]*\}|[^:{}])*:([a-z*-]+)(?:\/(.*))?$/;

function deriveArn(
  label: Label,
  text: string,
  mark: Mark,
  expect: (wanted: Verdict | undefined) => void,
  bad: (message: string) => void,
): string | null | undefined {
  const match = ARN.exec(text);
  if (!match) {
    bad('not the shape of an ARN');
    return undefined;
  }
  const [, region = '', type = '', id = ''] = match;
  const { allowed } = mark.ground;
  const known = regions.has(region);
  if (known) label.region = region;
  else if (/^[a-z0-9-]+$/.test(region)) bad('unknown Region');
  let [geography, rest]: [string | undefined, string | undefined] = splitGeography(id);
  const open = /^(us-gov|us|eu|jp|apac|au|in|ca|global)\.[*${]/.exec(id);
  if (!geography && open) [geography, rest] = [open[1], undefined];
  const isProfile = ['inference-profile', 'guardrail-profile', 'data-automation-profile'].includes(type);
  if (geography && isProfile) label.geography = geography;
  if (rest !== undefined && new RegExp(`^(?:${PROVIDERS})\\.`).test(rest) && !/[*{$]/.test(rest)) label.modelId = rest;

  if (geography && isProfile) {
    const wanted = promised(geography, rest !== undefined && /[*{$]/.test(rest) ? undefined : rest, mark.ground);
    if (wanted === 'X' && known && !allowed.includes(region)) bad('a profile that stays inside, in a foreign Region');
    expect(wanted);
    return CROSS[wanted];
  }
  if (known && !allowed.includes(region)) {
    expect('L');
    return 'non-domestic-arn';
  }
  if (region === '' || region.includes('*')) {
    expect('Y');
    return 'wildcard-region';
  }
  if (!known) {
    expect('K');
    return 'unresolved-reference';
  }
  if (type === 'foundation-model') {
    if (/[{$]/.test(id)) bad('a variable model in a known Region: arguable');
    if (label.modelId === undefined) {
      expect('D');
      return null;
    }
    const model = find(label.modelId, mark.mantle);
    const wanted = model ? (ended(model, mark.ground) === true ? 'U' : offered(model.runtime, allowed) === 'K' ? 'K' : 'D') : 'K';
    expect(wanted);
    return wanted === 'U' ? 'end-of-life-model' : wanted === 'K' ? 'unknown-model' : null;
  }
  if (['custom-model', 'custom-model-deployment', 'provisioned-model', 'imported-model'].includes(type)) {
    expect('D');
    return null;
  }
  expect('K');
  return 'unresolved-reference';
}

interface Built {
  record: { file: string; policy?: string; expected: Label[]; traps?: Label[]; note?: string };
  bytes: Buffer;
}

function build(file: string, ground: Ground, flags: ReadonlySet<string>, note: string, body: string): Built {
  let out = '';
  let done = 0;
  const spans: { start: number; code: string; options: string; text: string }[] = [];
  for (const match of body.matchAll(MARK)) {
    out += body.slice(done, match.index);
    spans.push({ start: out.length, code: match[1] ?? '', options: match[2] ?? '', text: match[3] ?? '' });
    out += match[3] ?? '';
    done = match.index + match[0].length;
  }
  out += body.slice(done);
  if (/[⟦⟧]/.test(out)) errors.push(`${file}: a broken mark`);

  const expected: Label[] = [];
  const traps: Label[] = [];
  for (const { start, code, options, text } of spans) {
    const lineStart = out.lastIndexOf('\n', start - 1) + 1;
    const label: Label = { line: out.slice(0, start).split('\n').length, column: start - lineStart + 1, text };
    const where = `${file}:${label.line}`;
    if (text.includes('\n') || text === '') errors.push(`${where}: a span must stay on its line`);
    if (code === '-') {
      if (options) label.note = options.replace(/^;/, '');
      traps.push(label);
      continue;
    }
    const kind = code.charAt(0) as Kind;
    const verdict = code.charAt(1) as Verdict;
    const option = OPTIONS.exec(options);
    if (!option) {
      errors.push(`${where}: options ${options}`);
      continue;
    }
    const [, arguable, tie, forced, modelId, narrowed, suppressed, why] = option;
    label.kind = KINDS[kind];
    label.verdict = VERDICTS[verdict];
    label.rule = null;
    if (tie) label.tie = TIES[tie as keyof typeof TIES];
    if (arguable) label.arguable = true;
    const problems: string[] = [];
    const rule = derive(label, { kind, verdict, text, modelId, narrowed, mantle: flags.has('mantle'), ground }, (problem) =>
      problems.push(problem),
    );
    if (!(arguable && forced)) errors.push(...problems.map((problem) => `${where}: ${text}: ${problem}`));
    label.rule = forced ? (RULES[forced] ?? null) : (rule ?? null);
    if (tie === 'f' && verdict !== 'D') label.severity = 'information';
    if (suppressed !== undefined) label.suppressed = suppressed.trim();
    const id = label.modelId;
    const plain = kind === 'M' && verdict === 'U' && text === id;
    const leaving = kind === 'P' && (verdict === 'L' || verdict === 'Y') && text === `${label.geography}.${id}`;
    if (!arguable && suppressed === undefined && !narrowed && !flags.has('mantle') && id !== undefined && models.has(id)) {
      if (plain || leaving) {
        if (ended(models.get(id)!, ground) === 'doubt') errors.push(`${where}: ${text}: its fix is in doubt`);
        label.fix = fixFor(id, ground);
      }
    }
    if (why) label.note = why.trim();
    expected.push(label);
  }

  const covered = spans.map(({ start, text }) => [start, start + text.length] as const);
  for (const pattern of NAIVE) {
    for (const match of out.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (covered.some(([from, to]) => from < end && start < to)) continue;
      errors.push(`${file}:${out.slice(0, start).split('\n').length}: no mark on ${match[0]}`);
    }
  }

  const lines = out.split('\n').length - 1;
  if (!flags.has('free') && (lines < 8 || lines > 45)) errors.push(`${file}: ${lines} lines`);
  if (/\.(?:json|ipynb)$/.test(file)) {
    try {
      JSON.parse(out);
    } catch (error) {
      errors.push(`${file}: ${String(error)}`);
    }
  }
  let text = flags.has('nonl') ? out.replace(/\n+$/, '') : out;
  if (flags.has('crlf')) text = text.replaceAll('\n', '\r\n');
  const bytes = Buffer.from((flags.has('bom') ? '\uFEFF' : '') + text, 'utf8');
  verify(file, bytes, [...expected, ...traps]);
  return {
    record: {
      file,
      ...(ground.policy !== undefined && { policy: ground.policy }),
      expected,
      ...(traps.length > 0 && { traps }),
      ...(note && { note }),
    },
    bytes,
  };
}

/** Reads the finished bytes as an editor does and slices every span out of them. */
function verify(file: string, bytes: Buffer, labels: readonly Label[]): void {
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r\n|\n|\r/);
  const seen: Label[] = [];
  for (const label of labels) {
    const end = label.column + label.text.length;
    if (lines[label.line - 1]?.slice(label.column - 1, end - 1) !== label.text)
      errors.push(`${file}:${label.line}: position of ${label.text}`);
    if (seen.some((other) => other.line === label.line && other.column < end && label.column < other.column + other.text.length)) {
      errors.push(`${file}:${label.line}: spans overlap`);
    }
    seen.push(label);
  }
}

const built: Built[] = [];
const names = new Set<string>();
for (const source of fs.readdirSync(path.join(corpus, 'src')).sort()) {
  const area = /^\d\d-(.+)\.src$/.exec(source)?.[1];
  if (!area?.startsWith(PREFIX)) {
    errors.push(`src/${source}: the area must begin with ${PREFIX}`);
    continue;
  }
  const text = fs.readFileSync(path.join(corpus, 'src', source), 'utf8');
  for (const block of text.split(/^=== /m).slice(1)) {
    const cut = block.indexOf('\n');
    const head = /^(\S+)\s*(?:\[([^\]]*)\])?\s*(.*)$/.exec(block.slice(0, cut));
    if (!head?.[1]) {
      errors.push(`src/${source}: heading ${block.slice(0, cut)}`);
      continue;
    }
    const file = `${area}/${head[1]}`;
    if (names.has(file)) errors.push(`${file}: twice`);
    names.add(file);
    built.push(
      build(file, groundOf(area), new Set((head[2] ?? '').split(/\s+/)), head[3] ?? '', `${block.slice(cut + 1).replace(/\n+$/, '')}\n`),
    );
  }
}

const labelsFile = path.join(corpus, 'labels.jsonl');
const before = fs.readFileSync(labelsFile, 'utf8');
const kept = before.split('\n').filter((line) => line !== '' && !(JSON.parse(line) as { file: string }).file.startsWith(PREFIX));
const after = [...kept, ...built.map(({ record }) => JSON.stringify(record))].map((line) => `${line}\n`).join('');

const filesRoot = path.join(corpus, 'files');
const owned = fs.readdirSync(filesRoot).filter((area) => area.startsWith(PREFIX));
const onDisk = owned.flatMap((area) =>
  fs
    .readdirSync(path.join(filesRoot, area), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(filesRoot, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
);

for (const error of errors) console.error(error);
if (errors.length > 0) process.exit(1);
if (process.argv.includes('--check')) {
  const stale = [
    ...(before === after ? [] : ['labels.jsonl']),
    ...onDisk.filter((file) => !names.has(file)),
    ...built
      .filter(({ record, bytes }) => !onDisk.includes(record.file) || !fs.readFileSync(path.join(filesRoot, record.file)).equals(bytes))
      .map(({ record }) => record.file),
  ];
  for (const file of stale) console.error(`stale: ${file}`);
  process.exit(stale.length > 0 ? 1 : 0);
}
for (const area of owned) fs.rmSync(path.join(filesRoot, area), { recursive: true });
for (const { record, bytes } of built) {
  const target = path.join(filesRoot, record.file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, bytes);
}
fs.writeFileSync(labelsFile, after);

const labels = built.flatMap(({ record }) => record.expected);
const count = (keep: (label: Label) => boolean): number => labels.filter(keep).length;
const empty = built.filter(({ record }) => record.expected.length === 0).length;
console.log(
  `${built.length} files (${empty} without a reference), ${labels.length} references, ${count((l) => l.arguable === true)} arguable`,
);
for (const kind of Object.values(KINDS)) console.log(`  ${kind} ${count((label) => label.kind === kind)}`);
