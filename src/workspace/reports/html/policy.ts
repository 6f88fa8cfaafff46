import type { Policy } from '../../../domain/policy.js';
import { sayAudit } from '../../../explain/ui-audit.js';
import { severityName } from '../../../explain/ui-names.js';
import { policyName, Words, type Speaker } from '../../../explain/words.js';
import type { ReportContext } from '../report.js';
import { foreignCode, section, terms, type Section } from './elements.js';
import { markup, joined, type Markup } from './markup.js';

/** A policy other than the one that the whole report names. */
export interface OtherPolicy {
  readonly policy: Policy;
  readonly files: number;
  /** One of the files. */
  readonly example: string;
}

const CROSSING = { allow: 'auditCrossingAllow', inform: 'auditCrossingInform', forbid: 'auditCrossingForbid' } as const;

/** What the findings are measured against. */
export function policySection(others: readonly OtherPolicy[], context: ReportContext): Section {
  const { policy, policyFile } = context;
  const file = policyFile === null ? sayAudit('auditPolicyNoFile', {}, context) : foreignCode(policyFile);
  return section(
    'policy',
    sayAudit('auditPolicy', {}, context),
    facts(policy, context, [[sayAudit('auditPolicyFile', {}, context), file]]),
    ...others.map(
      (other) =>
        markup`<h3>${sayAudit('auditPolicyOther', other, context)}</h3>${facts(other.policy, { ...context, policy: other.policy }, [])}`,
    ),
  );
}

function facts(policy: Policy, speaker: Speaker, more: readonly (readonly [string, Markup | string])[]): Markup {
  const words = new Words(speaker);
  const rules = Object.entries(policy.rules);
  const settings = rules.map(
    ([rule, setting]) =>
      markup`<code>${rule}</code>: ${setting === 'off' ? sayAudit('auditPolicyOff', {}, speaker) : severityName(setting, speaker.locale)}`,
  );
  return markup`<div class="facts">${terms([
    [sayAudit('auditPolicyName', {}, speaker), policyName(speaker)],
    [sayAudit('auditPolicyAllowed', {}, speaker), words.fullList(policy.allowedRegions)],
    [sayAudit('auditPolicyHome', {}, speaker), words.regionInList(policy.homeRegion)],
    [sayAudit('auditPolicyCrossing', {}, speaker), sayAudit(CROSSING[policy.crossRegion], {}, speaker)],
    rules.length === 0 ? null : [sayAudit('auditPolicyRules', {}, speaker), joined(settings, ', ')],
    ...more,
  ])}</div>`;
}
