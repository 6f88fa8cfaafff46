import type { Judgement } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { Reference } from '../domain/reference.js';
import { isAtLeast, type Severity } from '../domain/rule.js';
import { assessArn } from './assess/arn.js';
import { assessModel } from './assess/model.js';
import { assessEndpoint, assessRegion } from './assess/place.js';
import { assessBuiltUp, assessProfileReference } from './assess/profile.js';
import type { Assessment, Measure } from './assessment.js';
import { RULES } from './rules/index.js';
import type { Rule } from './rules/rule.js';

export type { Measure } from './assessment.js';

/** Measures one reference against catalogue and policy. */
export function judge(reference: Reference, measure: Measure): Judgement {
  const assessment = assess(reference, measure);
  const { verdict, reach, reachIsBound, basis } = assessment;
  const rule = RULES.find((candidate) => candidate.holds(assessment));
  const severity = rule === undefined ? null : severityOf(rule, reference, assessment, measure.policy);
  const message = rule?.message?.(assessment) ?? assessment.message;
  return { verdict, reach, reachIsBound, basis, rule: severity === null ? null : (rule?.id ?? null), severity, message };
}

function assess(reference: Reference, measure: Measure): Assessment {
  switch (reference.kind) {
    case 'foundation-model':
      return assessModel(reference, measure);
    case 'inference-profile':
      return assessProfileReference(reference, measure);
    case 'arn':
      return assessArn(reference, measure);
    case 'endpoint':
      return assessEndpoint(reference, measure);
    case 'region':
      return assessRegion(reference, measure);
    case 'built-up':
      return assessBuiltUp(reference, measure);
  }
}

/** The severity after policy, tie and context; null when the policy turns the rule off. */
function severityOf(rule: Rule, reference: Reference, assessment: Assessment, policy: Policy): Severity | null {
  const set = policy.rules[rule.id];
  if (set === 'off') return null;
  const own = rule.severityOf?.(reference, assessment) ?? rule.severity;
  if (rule.id === 'domestic-cross-region-profile' && set === undefined) {
    if (policy.crossRegion === 'allow') return null;
    if (policy.crossRegion === 'forbid') return lowered('warning', reference);
  }
  if (set === undefined) return lowered(own, reference);
  // A milder case of a rule stays milder than what the policy says of the rule as a whole.
  const severity = own !== rule.severity && isAtLeast(set, own) ? own : set;
  return reference.context === 'deny' ? atMostInformation(severity) : severity;
}

/** Comments, prose and permissions do not call: a warning there is information. */
function lowered(severity: Severity, reference: Reference): Severity {
  return reference.context === 'code' ? severity : atMostInformation(severity);
}

function atMostInformation(severity: Severity): Severity {
  return isAtLeast(severity, 'warning') ? 'information' : severity;
}
