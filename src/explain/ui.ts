import { spoken, type ParametersIn } from './spoken.js';
import { AGENT_TEXTS } from './ui-agents.js';
import { AUDIT_TEXTS } from './ui-audit.js';
import { BASELINE_TEXTS } from './ui-baseline.js';
import { CHANGED_TEXTS } from './ui-changed.js';
import { CATALOG_TEXTS } from './ui-catalog.js';
import { CLI_TEXTS } from './ui-cli.js';
import { COMMON_TEXTS } from './ui-common.js';
import { COMPLETE_TEXTS } from './ui-complete.js';
import { EDITOR_TEXTS } from './ui-editor.js';
import type { UiEntry } from './ui-entry.js';
import { FIX_TEXTS } from './ui-fix.js';
import { HELP_TEXTS } from './ui-help.js';
import { HINT_TEXTS } from './ui-hint.js';
import { INVENTORY_TEXTS } from './ui-inventory.js';
import { REPORT_TEXTS } from './ui-reports.js';
import { SKIPPED_TEXTS, type SkippedReason } from './ui-skipped.js';
import { TIE_TEXTS } from './ui-tie.js';
import type { Speaker } from './words.js';

export type { SummaryCounts } from './ui-cli.js';
export { severityCount, severityName, verdictName } from './ui-names.js';
export type { SkippedReason } from './ui-skipped.js';

/** Every text besides findings, hovers and rule pages. To add one, write an entry into the table that fits. */
export const UI_TEXTS = {
  ...AGENT_TEXTS,
  ...AUDIT_TEXTS,
  ...BASELINE_TEXTS,
  ...CHANGED_TEXTS,
  ...CATALOG_TEXTS,
  ...COMMON_TEXTS,
  ...COMPLETE_TEXTS,
  ...EDITOR_TEXTS,
  ...CLI_TEXTS,
  ...FIX_TEXTS,
  ...HELP_TEXTS,
  ...HINT_TEXTS,
  ...REPORT_TEXTS,
  ...TIE_TEXTS,
  ...INVENTORY_TEXTS,
};

export type UiId = keyof typeof UI_TEXTS;
export type UiParameters<Id extends UiId> = ParametersIn<typeof UI_TEXTS, Id>;

/** A text of the user interface; `{}` where it has no parameters. */
export function uiText<Id extends UiId>(id: Id, params: UiParameters<Id>, speaker: Speaker): string {
  return spoken(UI_TEXTS[id] as UiEntry<UiParameters<Id>>, params, speaker);
}

/** Why a file was not checked; `detail` is what the system said, or a limit. */
export function skippedText(reason: SkippedReason, detail: string | null, speaker: Speaker): string {
  return spoken(SKIPPED_TEXTS[reason], { detail }, speaker);
}
