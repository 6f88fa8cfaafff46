import type { Catalog } from '../../../catalog/facts.js';
import type { Analysis, AnalysedReference } from '../../../domain/judgement.js';
import type { Policy } from '../../../domain/policy.js';
import type { RegionCode } from '../../../domain/region.js';
import { commercialRegions, subjectOf, type MapSubject } from '../../../map/subject.js';

/** How many references can run in a Region. */
export interface Destination {
  readonly region: RegionCode;
  /** False where the policy of a file that reaches it does not allow it. */
  readonly isInside: boolean;
  readonly references: number;
}

/**
 * Counts where the inference of a workspace can run. Only what is called counts: not what comments and documentation say,
 * not what a policy document permits or denies, and no Region that nothing nearby ties to Bedrock.
 */
export class Destinations {
  readonly #catalog: Catalog;
  readonly #inside = new Map<RegionCode, number>();
  readonly #outside = new Map<RegionCode, number>();
  readonly #allowed = new Set<RegionCode>();
  /** References with at least one destination outside, any commercial Region included. */
  outside = 0;
  /** Those that stay inside. */
  inside = 0;
  /** Those that may run in any commercial Region; they are not counted by Region. */
  anywhere = 0;
  unknown = 0;
  /** Calls that fail where they are sent. */
  failing = 0;
  /** Of those outside, the ones that something accepts. */
  acceptedOutside = 0;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  add({ references }: Analysis, policy: Policy): void {
    for (const region of policy.allowedRegions) this.#allowed.add(region);
    for (const analysed of references) if (isCalled(analysed)) this.#add(analysed, policy);
  }

  /** Inside first, then those reached most. */
  list(): readonly Destination[] {
    const rows = (counts: ReadonlyMap<RegionCode, number>, isInside: boolean): Destination[] =>
      [...counts]
        .map(([region, references]) => ({ region, isInside, references }))
        .sort((a, b) => b.references - a.references || (a.region < b.region ? -1 : 1));
    return [...rows(this.#inside, true), ...rows(this.#outside, false)];
  }

  /** All of it as one map. A Region that is outside for one file is shown outside. */
  subject(): MapSubject {
    const outside = [...this.#outside.keys()];
    const inside = [...this.#inside.keys()].filter((region) => !this.#outside.has(region));
    const elsewhere = this.anywhere === 0 ? [] : commercialRegions(this.#catalog).filter((region) => !this.#isNamed(region));
    const isKnown = inside.length + outside.length > 0;
    return {
      source: null,
      inside,
      outside,
      elsewhere,
      allowed: [...this.#allowed],
      extent: this.anywhere > 0 ? 'all-commercial' : isKnown || this.unknown === 0 ? 'regions' : 'unknown',
      isBound: false,
    };
  }

  #isNamed(region: RegionCode): boolean {
    return this.#inside.has(region) || this.#outside.has(region) || this.#allowed.has(region);
  }

  #add(analysed: AnalysedReference, policy: Policy): void {
    const subject = subjectOf(analysed, { catalog: this.#catalog, policy });
    if (subject === null) this.failing += 1;
    else if (subject.extent === 'unknown') this.unknown += 1;
    else if (subject.inside.length + subject.outside.length > 0) this.#reach(subject, analysed.suppressed !== null);
  }

  #reach({ inside, outside, extent }: MapSubject, isAccepted: boolean): void {
    if (outside.length === 0) this.inside += 1;
    else {
      this.outside += 1;
      if (isAccepted) this.acceptedOutside += 1;
    }
    if (extent === 'all-commercial') {
      this.anywhere += 1;
      return;
    }
    for (const region of inside) this.#inside.set(region, (this.#inside.get(region) ?? 0) + 1);
    for (const region of outside) this.#outside.set(region, (this.#outside.get(region) ?? 0) + 1);
  }
}

function isCalled({ reference }: AnalysedReference): boolean {
  if (reference.context !== 'code') return false;
  return reference.kind !== 'region' || reference.tie === 'statement' || reference.tie === 'nearby';
}
