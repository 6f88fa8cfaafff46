import type { Catalog } from '../../../catalog/facts.js';
import type { Analysis, AnalysedReference } from '../../../domain/judgement.js';
import type { Policy } from '../../../domain/policy.js';
import type { RegionCode } from '../../../domain/region.js';
import { commercialRegions, noticeSubjectOf, subjectOf, type MapSubject } from '../../../map/subject.js';

/** From how many places of the files inference can get to a Region. */
export interface Destination {
  readonly region: RegionCode;
  /** False where the policy of a file that reaches it does not allow it. */
  readonly isInside: boolean;
  readonly places: number;
}

/**
 * Counts where the inference of a workspace can run. Only what is called counts, by a tool's or a feature's own
 * choice too: not what comments and documentation say,
 * not what a policy document permits or denies, and no Region that nothing nearby ties to Bedrock.
 */
export class Destinations {
  readonly #catalog: Catalog;
  readonly #inside = new Map<RegionCode, number>();
  readonly #outside = new Map<RegionCode, number>();
  readonly #allowed = new Set<RegionCode>();
  /** Places with at least one destination outside, any commercial Region included. */
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

  add({ references, notices }: Analysis, policy: Policy): void {
    for (const region of policy.allowedRegions) this.#allowed.add(region);
    const measure = { catalog: this.#catalog, policy };
    for (const analysed of references) {
      if (!isCalled(analysed)) continue;
      const subject = subjectOf(analysed, measure);
      if (subject === null) this.failing += 1;
      else this.#add(subject, analysed.suppressed !== null);
    }
    for (const notice of notices) {
      const subject = noticeSubjectOf(notice, measure);
      if (subject !== null) this.#add(subject, false);
    }
  }

  /** Inside first, then those reached most. */
  list(): readonly Destination[] {
    const rows = (counts: ReadonlyMap<RegionCode, number>, isInside: boolean): Destination[] =>
      [...counts]
        .map(([region, places]) => ({ region, isInside, places }))
        .sort((a, b) => b.places - a.places || (a.region < b.region ? -1 : 1));
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

  #add({ inside, outside, extent }: MapSubject, isAccepted: boolean): void {
    if (extent === 'unknown') this.unknown += 1;
    if (inside.length + outside.length === 0) return;
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
