import type { AnalysedReference, Notice } from '../../domain/judgement.js';
import type { Reference, Span } from '../../domain/reference.js';

const NOWHERE: Span = { start: 0, end: 0 };

/**
 * Keeps equal values once: the references of a large workspace differ in little more than where they stand. What it gives
 * back holds no piece of the text that was analysed, which would keep the whole text in memory. To be dropped after a scan.
 */
export class Shared {
  readonly #known = new Map<string, unknown>();

  reference(analysed: AnalysedReference): AnalysedReference {
    const { reference, judgement, remedies, suppressed } = analysed;
    const { span, sourceSpan, sourceCandidates } = reference;
    const alike = this.#of<Reference>({ ...reference, span: NOWHERE, sourceSpan: null, sourceCandidates: [] });
    return {
      ...analysed,
      reference: { ...alike, span, sourceSpan, sourceCandidates },
      judgement: this.#of(judgement),
      remedies: this.#of(remedies),
      suppressed: this.#of(suppressed),
    };
  }

  notice(notice: Notice): Notice {
    return { ...this.#of<Notice>({ ...notice, span: NOWHERE }), span: notice.span };
  }

  #of<T>(value: T): T {
    const key = JSON.stringify(value);
    let known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, (known = JSON.parse(key)));
    return known as T;
  }
}
