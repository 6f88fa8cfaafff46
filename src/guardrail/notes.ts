import { docsTitle, docsUrl, type DocsPage } from '../explain/docs.js';
import { FEATURE_NAMES } from '../explain/features.js';
import { uiText } from '../explain/ui.js';
import type { Speaker } from '../explain/words.js';
import type { GuardrailType } from './document.js';
import { unheldFeatures, type Fate } from './fates.js';
import type { Guardrail, GuardrailProblem } from './guardrail.js';
import type { Purpose } from './statements.js';

/** What has to be known about a guardrail, in a person's language; code stands between backticks. */
export interface GuardrailNotes {
  readonly title: string;
  /** The Regions, the size, the catalogue's date. */
  readonly facts: readonly string[];
  readonly statements: readonly { readonly sid: string; readonly does: string }[];
  /** What becomes of calls, by what the catalogue knows. */
  readonly calls: readonly { readonly call: string; readonly result: string }[];
  /** What it cannot stop. */
  readonly passes: readonly string[];
  /** What to see to before it is attached. */
  readonly before: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

/** The name of a type: `SCP`, `IAM policy`. */
export function typeName(type: GuardrailType, speaker: Speaker): string {
  return uiText(type === 'scp' ? 'guardrailScp' : 'guardrailIam', {}, speaker);
}

/** Why no guardrail was written, and what to do. */
export function problemText(problem: GuardrailProblem, speaker: Speaker): string {
  if (problem.kind === 'partitions') return uiText('guardrailPartitions', problem, speaker);
  const { type, characters, limit } = problem;
  return uiText('guardrailTooLarge', { type: typeName(type, speaker), characters, limit, over: characters - limit }, speaker);
}

/** Explains a guardrail; the speaker's policy and catalogue are those that it was written from. */
export function guardrailNotes(guardrail: Guardrail, speaker: Speaker): GuardrailNotes {
  const { type, characters, limit } = guardrail;
  const { policy, catalog, locale } = speaker;
  return {
    title: uiText('guardrailTitle', { type: typeName(type, speaker) }, speaker),
    facts: [
      uiText('guardrailRegions', { regions: policy.allowedRegions }, speaker),
      uiText('guardrailSize', { characters, limit }, speaker),
      uiText('catalogueOf', { date: catalog.asOf }, speaker),
    ],
    statements: guardrail.statements.map(({ purpose, statement }) => ({ sid: statement.Sid, does: purposeText(purpose, speaker) })),
    calls: callsOf(guardrail.fates, speaker),
    passes: passesOf(type, speaker),
    before: beforeOf(type, speaker),
    sources: SOURCES[type].map((page) => ({ title: docsTitle(page, locale), url: docsUrl(page, locale) })),
  };
}

function purposeText(purpose: Purpose, speaker: Speaker): string {
  const crossing = speaker.policy.crossRegion === 'forbid';
  switch (purpose) {
    case 'allow-runtime':
      return uiText('guardrailAllowRuntime', {}, speaker);
    case 'allow-mantle':
      return uiText('guardrailAllowMantle', {}, speaker);
    case 'deny-elsewhere':
      return uiText('guardrailDenyElsewhere', {}, speaker);
    case 'deny-global':
      return uiText('guardrailDenyGlobal', {}, speaker);
    case 'deny-profiles':
      return uiText('guardrailDenyProfiles', { crossing }, speaker);
    case 'deny-feature-profiles':
      return uiText('guardrailDenyFeatureProfiles', { crossing }, speaker);
    case 'deny-crossing':
      return uiText('guardrailDenyCrossing', {}, speaker);
  }
}

function callsOf(fates: readonly Fate[], speaker: Speaker): GuardrailNotes['calls'] {
  const profiles = fates.map((fate) => {
    const counts = { staying: fate.staying.length, leaving: fate.leaving.length, regions: fate.regions };
    return {
      call: uiText('guardrailProfilesOf', { count: counts.staying + counts.leaving, name: patternOf(fate) }, speaker),
      result: uiText('guardrailProfilesResult', counts, speaker),
    };
  });
  return [
    { call: uiText('guardrailPlainCall', {}, speaker), result: uiText('guardrailRunsThere', {}, speaker) },
    { call: uiText('guardrailOtherRegion', {}, speaker), result: uiText('guardrailDenied', {}, speaker) },
    ...profiles,
    { call: uiText('guardrailApplication', {}, speaker), result: uiText('guardrailLikeItsSource', {}, speaker) },
  ];
}

/** `jp.*`, `apac.guardrail.*`. */
function patternOf({ feature, geography }: Fate): string {
  return feature === 'model' ? `${geography}.*` : `${geography}.${feature}*`;
}

function passesOf(type: GuardrailType, speaker: Speaker): string[] {
  const features = unheldFeatures(speaker.catalog, speaker.policy).map((id) => FEATURE_NAMES[id][speaker.locale]);
  return [
    uiText(type === 'scp' ? 'guardrailPassesOutsideScp' : 'guardrailPassesOutsideIam', {}, speaker),
    ...(features.length > 0 ? [uiText('guardrailPassesFeatures', { features }, speaker)] : []),
    uiText('guardrailPassesServices', {}, speaker),
    ...(speaker.policy.crossRegion === 'forbid' ? [uiText('guardrailPassesBatch', {}, speaker)] : []),
    uiText('guardrailPassesStorage', {}, speaker),
  ];
}

function beforeOf(type: GuardrailType, speaker: Speaker): string[] {
  const { policy, catalog } = speaker;
  return [
    uiText(type === 'scp' ? 'guardrailBeforeScp' : 'guardrailBeforeIam', {}, speaker),
    uiText('guardrailBeforeDestinations', { regions: policy.allowedRegions }, speaker),
    uiText('guardrailBeforeConsole', {}, speaker),
    uiText('guardrailBeforeKey', {}, speaker),
    uiText('guardrailBeforeCatalogue', { date: catalog.asOf }, speaker),
    uiText('guardrailBeforeExceptions', {}, speaker),
  ];
}

const COMMON_SOURCES: readonly DocsPage[] = [
  'geographic-cross-region-inference',
  'global-cross-region-inference',
  'inference-profiles-prereq',
  'guardrail-profiles-permissions',
  'bda-cris',
];

const SOURCES: Readonly<Record<GuardrailType, readonly DocsPage[]>> = {
  scp: [...COMMON_SOURCES, 'service-control-policies', 'organizations-quotas'],
  iam: [...COMMON_SOURCES, 'iam-quotas'],
};

/** The policy explained, as Markdown. */
export function guardrailMarkdown(guardrail: Guardrail, speaker: Speaker): string {
  const notes = guardrailNotes(guardrail, speaker);
  const say = (id: Heading): string => uiText(id, {}, speaker);
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');
  const table = (head: readonly [string, string], rows: readonly (readonly [string, string])[]): string =>
    [head, ['---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  return [
    `# ${notes.title}\n`,
    list(notes.facts),
    `\`\`\`json\n${guardrail.json}\`\`\`\n`,
    `## ${say('guardrailStatements')}\n`,
    table(
      [say('guardrailStatement'), say('guardrailEffect')],
      notes.statements.map(({ sid, does }) => [`\`${sid}\``, does]),
    ),
    `## ${say('guardrailCalls')}\n`,
    table(
      [say('guardrailCall'), say('guardrailResult')],
      notes.calls.map(({ call, result }) => [call, result]),
    ),
    `## ${say('guardrailPasses')}\n`,
    list(notes.passes),
    `## ${say('guardrailBefore')}\n`,
    list(notes.before),
    `## ${say('guardrailSources')}\n`,
    list(notes.sources.map(({ title, url }) => `[${title}](${url})`)),
  ].join('\n');
}

type Heading =
  | 'guardrailStatements'
  | 'guardrailStatement'
  | 'guardrailEffect'
  | 'guardrailCalls'
  | 'guardrailCall'
  | 'guardrailResult'
  | 'guardrailPasses'
  | 'guardrailBefore'
  | 'guardrailSources';

/** What stands beside the bare policy in a terminal: its size, what would still pass, what to see to. */
export function guardrailPlain(guardrail: Guardrail, speaker: Speaker): string {
  const { title, facts, passes, before } = guardrailNotes(guardrail, speaker);
  const list = (id: 'guardrailPasses' | 'guardrailBefore', items: readonly string[]): string =>
    `${uiText(id, {}, speaker)}:\n${items.map((item) => `  - ${item.replaceAll('`', '')}\n`).join('')}`;
  return `${title}\n${facts.map((fact) => `  ${fact}\n`).join('')}${list('guardrailPasses', passes)}${list('guardrailBefore', before)}`;
}
