import type { PresetName } from '../policy/presets.js';
import type { Bilingual, Locale } from './locale.js';

/** Where editors without the extension find the schema. */
export const POLICY_SCHEMA_URL =
  'https://raw.githubusercontent.com/bedrock-residency/bedrock-residency/main/media/schemas/policy.schema.json';

const STARTER: Bilingual<(preset: PresetName) => string> = {
  en: (preset) => `{
  "$schema": "${POLICY_SCHEMA_URL}",

  // Where Amazon Bedrock inference may run, for this folder and everything below it.
  // A name (japan, tokyo, eu, us …), or "allowedRegions": ["ap-northeast-1"] instead.
  "preset": "${preset}",

  // What profiles that cross Regions inside the policy are: "allow", "inform" or "forbid".
  "crossRegion": "inform",

  // Severity of each rule, where it differs from the default: "error", "warning", "information", "hint", "off".
  "rules": {
    // "unresolved-reference": "warning"
  },

  // Other severities for some files; globs are relative to this file.
  "overrides": [
    // { "files": ["docs/**"], "rules": { "cross-region-profile": "information" } }
  ],

  // Files to leave out. Reports list them as not checked.
  "exclude": [],

  // Findings that are accepted, each with its reason. A notice begins 30 days before one ends.
  "exceptions": [
    // { "files": ["load-test/**"], "reason": "Synthetic data only", "owner": "performance team", "expires": "2027-03-31" }
  ]
}
`,
  ja: (preset) => `{
  "$schema": "${POLICY_SCHEMA_URL}",

  // Amazon Bedrock の推論を実行してよいリージョン(このフォルダー以下に適用されます)。
  // 名前(japan、tokyo、eu、us など)か、代わりに "allowedRegions": ["ap-northeast-1"] を指定します。
  "preset": "${preset}",

  // ポリシーの範囲内でのクロスリージョン推論: "allow"(許可)、"inform"(情報)、"forbid"(禁止)。
  "crossRegion": "inform",

  // 既定と異なる重大度にするルール: "error"、"warning"、"information"、"hint"、"off"。
  "rules": {
    // "unresolved-reference": "warning"
  },

  // 一部のファイルだけ重大度を変えます。glob はこのファイルからの相対パスです。
  "overrides": [
    // { "files": ["docs/**"], "rules": { "cross-region-profile": "information" } }
  ],

  // 対象から外すファイル。レポートには未確認のファイルとして表示されます。
  "exclude": [],

  // 理由を付けて許可する指摘。終了日の 30 日前から通知されます。
  "exceptions": [
    // { "files": ["load-test/**"], "reason": "合成データのみ", "owner": "性能チーム", "expires": "2027-03-31" }
  ]
}
`,
};

/** A commented policy file to start from. */
export function policyStarter(preset: PresetName, locale: Locale): string {
  return STARTER[locale](preset);
}
