import type { Catalog } from '../catalog/facts.js';
import type { Judgement, NoRemedyReason, Remedy, Suppression } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { Reference } from '../domain/reference.js';
import { judge, type Measure } from '../judge/judge.js';
import { acceptedByException } from '../policy/exceptions.js';
import { offer, type RemedyContext } from '../remedy/remedy.js';
import { regionConstant } from '../scan/constants.js';
import { areAlike, areSameMoves } from './alike.js';
import { readAlone } from './alone.js';
import type { Moved } from './moves.js';

/** All that is said of a reference, wherever it stands. */
export interface Appraisal {
  readonly judgement: Judgement;
  readonly remedies: readonly Remedy[];
  readonly noRemedy: NoRemedyReason | null;
  /** The exception of the policy that accepts it. */
  readonly accepted: Suppression | null;
}

export interface Standards {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** ISO date. */
  readonly today: string;
}

interface Known {
  readonly reference: Reference;
  readonly moved: Moved;
  readonly appraisal: Appraisal;
}

/** Texts that are kept, and what is kept of each in different surroundings. */
const MOST_TEXTS = 2_000;
const MOST_KINDS = 16;

/** Judges references under one policy and finds their remedies. Alike ones are judged once: files name the same few again and again. */
export class Appraiser {
  readonly #standards: Standards;
  readonly #known = new Map<string, Known[]>();

  private constructor(standards: Standards) {
    this.#standards = standards;
  }

  static readonly #kept = new WeakMap<Catalog, WeakMap<Policy, Appraiser>>();

  /** The one for a catalogue and a policy as of today; what it learnt from other texts holds for the next. */
  static for({ catalog, policy, today }: Standards): Appraiser {
    let byPolicy = Appraiser.#kept.get(catalog);
    if (byPolicy === undefined) Appraiser.#kept.set(catalog, (byPolicy = new WeakMap<Policy, Appraiser>()));
    let appraiser = byPolicy.get(policy);
    if (appraiser === undefined || appraiser.#standards.today !== today) {
      byPolicy.set(policy, (appraiser = new Appraiser({ catalog, policy, today })));
    }
    return appraiser;
  }

  /** What is said of a reference; a line number in its message counts as 0. */
  appraise(reference: Reference, moved: Moved): Appraisal {
    let known = this.#known.get(reference.text);
    if (known === undefined) {
      if (this.#known.size >= MOST_TEXTS) this.#known.clear();
      this.#known.set(reference.text, (known = []));
    }
    const found = known.find((one) => areAlike(one.reference, reference) && areSameMoves(one.moved, moved));
    if (found !== undefined) return found.appraisal;
    const appraisal = appraise(reference, moved, this.#standards);
    if (known.length >= MOST_KINDS) known.shift();
    known.push({ reference, moved, appraisal });
    return appraisal;
  }
}

function appraise(reference: Reference, moved: Moved, standards: Standards): Appraisal {
  const measure: Measure = { ...standards, lineOf: () => 0, movedBy: () => moved.decided };
  const context: RemedyContext = { ...standards, writeConstant: regionConstant, movedBy: () => moved.references };
  const judgement = judge(reference, measure);
  const { remedies, reason } = offer(reference, judgement, context);
  const sound = remedies.filter((remedy) => isSound(remedy, reference, measure));
  const preferred = sound.some((remedy) => remedy.preferred);
  const { rule } = judgement;
  return {
    judgement,
    remedies: sound,
    noRemedy: rule === null || preferred ? null : (reason ?? 'no-way-known'),
    accepted: rule === null ? null : acceptedByException(standards.policy, rule, reference.text, standards.today),
  };
}

/** What a remedy writes is analysed again: it must be read as one reference, inside the policy, and able to run there. */
function isSound(remedy: Remedy, reference: Reference, measure: Measure): boolean {
  if (reference.kind === 'region') return remedy.regions.every((region) => measure.policy.allowedRegions.includes(region));
  const written = readAlone(remedy.newText, measure.catalog);
  if (written === null) return false;
  const { verdict } = judge(inPlaceOf(reference, written), measure);
  return verdict === 'domestic' || (verdict === 'domestic-cross-region' && measure.policy.crossRegion !== 'forbid');
}

/** A reference as it would be judged in another's place: on the same endpoint, beside the same Regions. */
function inPlaceOf(reference: Reference, written: Reference): Reference {
  const isId = reference.kind === 'foundation-model' || reference.kind === 'inference-profile';
  if (written.kind !== 'foundation-model' || !isId) return written;
  return { ...written, endpoint: reference.endpoint, statementRegions: reference.statementRegions };
}
