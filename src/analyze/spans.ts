import type { AnalysedReference, Notice } from '../domain/judgement.js';
import type { Span } from '../domain/reference.js';

/** The same with every span moved; one of another place that `moveOther` has none for is left out. */
export function withSpans(
  analysed: AnalysedReference,
  move: (span: Span) => Span,
  moveOther: (span: Span) => Span | null,
): AnalysedReference {
  const { reference } = analysed;
  const sourceSpan = reference.sourceSpan === null ? null : moveOther(reference.sourceSpan);
  const sourceCandidates = reference.sourceCandidates.map(moveOther).filter((span) => span !== null);
  const moved = { span: move(reference.span), sourceSpan, sourceCandidates };
  if (reference.kind !== 'region') return { ...analysed, reference: { ...reference, ...moved } };
  const tiedBy = reference.tiedBy === null ? null : moveOther(reference.tiedBy);
  return { ...analysed, reference: { ...reference, ...moved, tiedBy } };
}

/** The same of a notice; an edit that `moveEdit` has no place for is left out. */
export function noticeWithSpans(notice: Notice, move: (span: Span) => Span, moveEdit: (span: Span) => Span | null): Notice {
  const remedies = (notice.remedies ?? []).flatMap((remedy) => {
    const span = moveEdit(remedy.span);
    return span === null ? [] : [{ ...remedy, span }];
  });
  return { ...notice, span: move(notice.span), ...(notice.remedies !== undefined && { remedies }) };
}
