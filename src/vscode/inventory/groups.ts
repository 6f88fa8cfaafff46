import type { Catalog } from '../../catalog/facts.js';
import { VERDICTS, type Verdict } from '../../domain/rule.js';
import type { AnalysedReference } from '../../domain/judgement.js';
import type { Policy } from '../../domain/policy.js';
import type { Reach, RegionCode } from '../../domain/region.js';
import { modelIdOf } from '../../explain/remedies.js';
import { verdictName } from '../../explain/ui-names.js';
import { Words, type Speaker } from '../../explain/words.js';

/** How references are put together. */
export const GROUPINGS = ['verdict', 'file', 'model', 'region'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a group stands for. */
export type GroupSubject =
  | { readonly by: 'verdict'; readonly verdict: Verdict }
  | { readonly by: 'file'; readonly key: string }
  /** The ID without its prefix; null where references name no model. */
  | { readonly by: 'model'; readonly modelId: string | null }
  /** A Region's code, `all-commercial` or `unknown`. */
  | { readonly by: 'region'; readonly region: RegionCode };

/** What grouping needs to know of a reference. */
export interface Groupable {
  readonly analysed: AnalysedReference;
  /** The policy that it was judged by. */
  readonly policy: Policy;
  /** Names its file and nothing else; sorts as files are listed. */
  readonly file: string;
  /** The file as a person sees it. */
  readonly path: string;
}

export interface Group<T> {
  /** Names the group among those of all groupings, as long as the window lives. */
  readonly key: string;
  readonly subject: GroupSubject;
  /** In the order given. */
  readonly items: readonly T[];
}

/**
 * References in groups: verdicts the worst first, files and models by name, Regions outside the policy first. A reference
 * that may run in several Regions stands in the group of each.
 */
export function groupsOf<T>(items: Iterable<T>, grouping: Grouping, of: (item: T) => Groupable): Group<T>[] {
  const groups = new Map<string, { subject: GroupSubject; order: string; items: T[] }>();
  for (const item of items) {
    for (const [subject, order] of subjectsOf(of(item), grouping)) {
      const key = keyOf(subject);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { subject, order, items: [item] });
      else group.items.push(item);
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ key, subject, items: found }) => ({ key, subject, items: found }));
}

function subjectsOf({ analysed, policy, file }: Groupable, grouping: Grouping): (readonly [GroupSubject, order: string])[] {
  const { reference, judgement } = analysed;
  switch (grouping) {
    case 'verdict': {
      const verdict = listedVerdict(analysed);
      return [[{ by: 'verdict', verdict }, String(VERDICTS.indexOf(verdict))]];
    }
    case 'file':
      return [[{ by: 'file', key: file }, file]];
    case 'model': {
      const modelId = modelIdOf(reference);
      return [[{ by: 'model', modelId }, modelId ?? LAST]];
    }
    case 'region':
      if (judgement.reach.kind !== 'regions') {
        const region = judgement.reach.kind;
        return [[{ by: 'region', region }, region === 'unknown' ? LAST : '']];
      }
      return judgement.reach.regions.map((region) => [
        { by: 'region', region },
        `${policy.allowedRegions.includes(region) ? '1' : '0'} ${region}`,
      ]);
  }
}

/**
 * The verdict that a reference is listed under. A model that could stay and is called in a Region outside keeps its own
 * verdict, and the Region carries the finding; in a list of what runs where it leaves.
 */
export function listedVerdict({ judgement }: AnalysedReference): Verdict {
  return judgement.message.id === 'model-called-outside' ? 'leaves' : judgement.verdict;
}

/** Behind every ID and code. */
const LAST = '\uffff';

function keyOf(subject: GroupSubject): string {
  switch (subject.by) {
    case 'verdict':
      return `verdict ${subject.verdict}`;
    case 'file':
      return `file ${subject.key}`;
    case 'model':
      return `model ${subject.modelId ?? ''}`;
    case 'region':
      return `region ${subject.region}`;
  }
}

/** True for a reference that holds every word of the filter, in whatever it is known by; letters' case does not matter. */
export function matches({ analysed, path, policy }: Groupable, filter: readonly string[], speaker: Omit<Speaker, 'policy'>): boolean {
  if (filter.length === 0) return true;
  const { reference, judgement } = analysed;
  const words = new Words({ ...speaker, policy });
  const text = [
    reference.text,
    path,
    modelIdOf(reference) ?? '',
    verdictName(listedVerdict(analysed), words),
    judgement.rule ?? '',
    ...regionsOf(judgement.reach, speaker.catalog).map((region) => words.regionInList(region)),
  ]
    .join('\n')
    .toLowerCase();
  return filter.every((word) => text.includes(word));
}

/** Every Region that the inference may reach, as far as it is known. */
function regionsOf(reach: Reach, catalog: Catalog): readonly RegionCode[] {
  if (reach.kind === 'regions') return reach.regions;
  if (reach.kind === 'unknown') return [];
  return [...catalog.regions.values()].filter(({ partition }) => partition === 'aws').map(({ code }) => code);
}

/** The words of a filter as a person wrote it. */
export function filterWords(filter: string): string[] {
  return filter.toLowerCase().split(/\s+/u).filter(Boolean);
}
