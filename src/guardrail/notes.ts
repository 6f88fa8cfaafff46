import { docsTitle, docsUrl, type DocsPage } from '../explain/docs.js';
import { FEATURE_NAMES } from '../explain/features.js';
import { sayCommon } from '../explain/ui-common.js';
import { sayGuardrail } from '../explain/ui-guardrail.js';
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
  return sayGuardrail(type === 'scp' ? 'guardrailScp' : 'guardrailIam', {}, speaker);
}

/** Why no guardrail was written, and what to do. */
export function problemText(problem: GuardrailProblem, speaker: Speaker): string {
  if (problem.kind === 'partitions') return sayGuardrail('guardrailPartitions', problem, speaker);
  const { type, characters, limit } = problem;
  return sayGuardrail('guardrailTooLarge', { type: typeName(type, speaker), characters, limit, over: characters - limit }, speaker);
}

/** Explains a guardrail; the speaker's policy and catalogue are those that it was written from. */
export function guardrailNotes(guardrail: Guardrail, speaker: Speaker): GuardrailNotes {
  const { type, characters, limit } = guardrail;
  const { policy, catalog, locale } = speaker;
  return {
    title: sayGuardrail('guardrailTitle', { type: typeName(type, speaker) }, speaker),
    facts: [
      sayGuardrail('guardrailRegions', { regions: policy.allowedRegions }, speaker),
      sayGuardrail('guardrailSize', { characters, limit }, speaker),
      sayCommon('catalogueOf', { date: catalog.asOf }, speaker),
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
      return sayGuardrail('guardrailAllowRuntime', {}, speaker);
    case 'allow-mantle':
      return sayGuardrail('guardrailAllowMantle', {}, speaker);
    case 'deny-elsewhere':
      return sayGuardrail('guardrailDenyElsewhere', {}, speaker);
    case 'deny-global':
      return sayGuardrail('guardrailDenyGlobal', {}, speaker);
    case 'deny-profiles':
      return sayGuardrail('guardrailDenyProfiles', { crossing }, speaker);
    case 'deny-feature-profiles':
      return sayGuardrail('guardrailDenyFeatureProfiles', { crossing }, speaker);
    case 'deny-crossing':
      return sayGuardrail('guardrailDenyCrossing', {}, speaker);
  }
}

function callsOf(fates: readonly Fate[], speaker: Speaker): GuardrailNotes['calls'] {
  const profiles = fates.map((fate) => {
    const counts = { staying: fate.staying.length, leaving: fate.leaving.length, regions: fate.regions };
    return {
      call: sayGuardrail('guardrailProfilesOf', { count: counts.staying + counts.leaving, name: patternOf(fate) }, speaker),
      result: sayGuardrail('guardrailProfilesResult', counts, speaker),
    };
  });
  return [
    { call: sayGuardrail('guardrailPlainCall', {}, speaker), result: sayGuardrail('guardrailRunsThere', {}, speaker) },
    { call: sayGuardrail('guardrailOtherRegion', {}, speaker), result: sayGuardrail('guardrailDenied', {}, speaker) },
    ...profiles,
    { call: sayGuardrail('guardrailApplication', {}, speaker), result: sayGuardrail('guardrailLikeItsSource', {}, speaker) },
  ];
}

/** `jp.*`, `apac.guardrail.*`. */
function patternOf({ feature, geography }: Fate): string {
  return feature === 'model' ? `${geography}.*` : `${geography}.${feature}*`;
}

function passesOf(type: GuardrailType, speaker: Speaker): string[] {
  const features = unheldFeatures(speaker.catalog, speaker.policy).map((id) => FEATURE_NAMES[id][speaker.locale]);
  return [
    sayGuardrail(type === 'scp' ? 'guardrailPassesOutsideScp' : 'guardrailPassesOutsideIam', {}, speaker),
    ...(features.length > 0 ? [sayGuardrail('guardrailPassesFeatures', { features }, speaker)] : []),
    sayGuardrail('guardrailPassesServices', {}, speaker),
    ...(speaker.policy.crossRegion === 'forbid' ? [sayGuardrail('guardrailPassesBatch', {}, speaker)] : []),
    sayGuardrail('guardrailPassesStorage', {}, speaker),
  ];
}

function beforeOf(type: GuardrailType, speaker: Speaker): string[] {
  const { policy, catalog } = speaker;
  return [
    sayGuardrail(type === 'scp' ? 'guardrailBeforeScp' : 'guardrailBeforeIam', {}, speaker),
    sayGuardrail('guardrailBeforeDestinations', { regions: policy.allowedRegions }, speaker),
    sayGuardrail('guardrailBeforeConsole', {}, speaker),
    sayGuardrail('guardrailBeforeKey', {}, speaker),
    sayGuardrail('guardrailBeforeCatalogue', { date: catalog.asOf }, speaker),
    sayGuardrail('guardrailBeforeExceptions', {}, speaker),
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
  const say = (id: Heading): string => sayGuardrail(id, {}, speaker);
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
    `${sayGuardrail(id, {}, speaker)}:\n${items.map((item) => `  - ${item.replaceAll('`', '')}\n`).join('')}`;
  return `${title}\n${facts.map((fact) => `  ${fact}\n`).join('')}${list('guardrailPasses', passes)}${list('guardrailBefore', before)}`;
}
