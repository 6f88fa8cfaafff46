import type { Directive } from '../domain/directive.js';
import type { Notice, Suppression } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { NoticeId, RuleId, Severity } from '../domain/rule.js';

/** The suppression comments of one text, by the lines that they silence. */
export class Suppressions {
  readonly #all: readonly Directive[];
  readonly #byLine = new Map<number, Directive[]>();
  readonly #wide: Directive[] = [];
  readonly #used = new Set<Directive>();

  constructor(directives: readonly Directive[]) {
    this.#all = directives;
    for (const directive of directives) {
      if (directive.firstLine !== directive.lastLine) this.#wide.push(directive);
      else this.#byLine.set(directive.firstLine, [...(this.#byLine.get(directive.firstLine) ?? []), directive]);
    }
  }

  /** The comment that silences a rule on a zero-based line, one for the line before one for the file. */
  find(rule: RuleId | NoticeId, line: number): Suppression | null {
    const silences = ({ rules }: Directive): boolean => rules === null || rules.includes(rule);
    const found = [...(this.#byLine.get(line) ?? []), ...this.#wide].filter(silences);
    for (const directive of found) this.#used.add(directive);
    const [first] = found;
    return first === undefined ? null : { reason: first.reason, by: 'comment' };
  }

  /** Comments that silenced nothing so far, or give no reason. */
  notices(policy: Policy): Notice[] {
    const notices: Notice[] = [];
    const add = ({ span, text }: Directive, rule: 'unused-suppression' | 'suppression-without-reason'): void => {
      const severity: Severity | 'off' = policy.rules[rule] ?? 'information';
      if (severity !== 'off') notices.push({ kind: 'directive', rule, severity, span, text, message: { id: rule, params: {} } });
    };
    for (const directive of this.#all) {
      if (!this.#used.has(directive)) add(directive, 'unused-suppression');
      else if (directive.reason === '') add(directive, 'suppression-without-reason');
    }
    return notices;
  }
}
