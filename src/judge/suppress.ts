import type { Directive } from '../domain/directive.js';
import type { Notice, Suppression } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { NoticeId, RuleId, Severity } from '../domain/rule.js';

/** The comment that silences a rule on a zero-based line, the narrowest first; it is noted in `used`. */
export function suppressionOf(directives: readonly Directive[], rule: RuleId, line: number, used: Set<Directive>): Suppression | null {
  let best: Directive | null = null;
  for (const directive of directives) {
    const applies =
      line >= directive.firstLine && line <= directive.lastLine && (directive.rules === null || directive.rules.includes(rule));
    if (!applies) continue;
    used.add(directive);
    if (best === null || directive.lastLine - directive.firstLine < best.lastLine - best.firstLine) best = directive;
  }
  return best === null ? null : { reason: best.reason, by: 'comment' };
}

/** Comments that silence nothing, or give no reason. */
export function noticesOf(directives: readonly Directive[], used: ReadonlySet<Directive>, policy: Policy): Notice[] {
  const notices: Notice[] = [];
  const add = (directive: Directive, rule: NoticeId): void => {
    const severity: Severity | 'off' = policy.rules[rule] ?? 'information';
    if (severity !== 'off') notices.push({ kind: 'directive', rule, severity, span: directive.span, text: directive.text });
  };
  for (const directive of directives) {
    if (!used.has(directive)) add(directive, 'unused-suppression');
    else if (directive.reason === '') add(directive, 'suppression-without-reason');
  }
  return notices;
}
