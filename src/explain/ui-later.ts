import { spoken, type ParametersIn } from './spoken.js';
import { AWS_TEXTS } from './ui-aws.js';
import type { UiEntry } from './ui-entry.js';
import { GUARDRAIL_TEXTS } from './ui-guardrail.js';
import { GUIDE_TEXTS } from './ui-guide.js';
import { MODEL_TEXTS } from './ui-models.js';
import { PICK_POLICY_TEXTS } from './ui-pick-policy.js';
import { ROUTES_TEXTS } from './ui-routes.js';
import { SAVED_TEXTS } from './ui-saved.js';
import type { Speaker } from './words.js';

/** Texts of parts that are loaded when they are first wanted, with them. */
export const LATER_TEXTS = {
  ...AWS_TEXTS,
  ...GUARDRAIL_TEXTS,
  ...GUIDE_TEXTS,
  ...MODEL_TEXTS,
  ...PICK_POLICY_TEXTS,
  ...ROUTES_TEXTS,
  ...SAVED_TEXTS,
};

export type LaterId = keyof typeof LATER_TEXTS;

/** As `uiText`; `{}` where a text has no parameters. */
export function laterText<Id extends LaterId>(id: Id, params: ParametersIn<typeof LATER_TEXTS, Id>, speaker: Speaker): string {
  return spoken(LATER_TEXTS[id] as UiEntry<ParametersIn<typeof LATER_TEXTS, Id>>, params, speaker);
}
