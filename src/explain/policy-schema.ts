import type { PolicyFile, WrittenException } from '../policy/file.js';
import type { Bilingual } from './locale.js';

type SchemaKey =
  Exclude<keyof PolicyFile, '$schema'> | `exceptions.${keyof WrittenException}` | 'overrides.files' | 'overrides.rules' | 'file';

/** What the editor says of each key of a policy file, as Markdown; the schema is made of it. */
export const POLICY_KEYS: Readonly<Record<SchemaKey, Bilingual<string>>> = {
  file: {
    en: 'Where Amazon Bedrock inference may run, for this folder and everything below it. The nearest policy file up the tree holds, and goes before the settings.',
    ja: 'Amazon Bedrock の推論を実行してよいリージョンのポリシーです。このフォルダー以下に適用されます。最も近い上位フォルダーのポリシーファイルが有効で、設定より優先されます。',
  },
  extends: {
    en: 'A policy to start from: a path that begins with `./`, `../` or `/`, or an npm package (its `.bedrock-residency.json`, or a file inside it). What stands here goes before it; overrides and exceptions are added.',
    ja: '基にするポリシーです。`./`、`../`、`/` で始まるパス、または npm パッケージ(その `.bedrock-residency.json` か、パッケージ内のファイル)を指定します。このファイルの内容が優先され、overrides と exceptions は追加されます。',
  },
  preset: {
    en: 'Allowed Regions by name. `-strict` raises what cannot be told (`unresolved-reference`, `unknown-model`) to a warning.',
    ja: '許可するリージョンを名前で指定します。`-strict` は、判断できないもの(`unresolved-reference`、`unknown-model`)を警告にします。',
  },
  allowedRegions: {
    en: 'Regions where inference may run, in place of a preset.',
    ja: '推論を実行してよいリージョンです。preset の代わりに指定します。',
  },
  homeRegion: {
    en: 'The Region that calls are meant to be sent to; fixes prefer it. One of the allowed Regions.',
    ja: '呼び出しを送信する本来のリージョンです。修正ではこのリージョンが優先されます。許可するリージョンのいずれかを指定します。',
  },
  crossRegion: {
    en: 'What profiles that cross Regions inside the policy are: allowed, worth an information, or forbidden (a warning).',
    ja: 'ポリシーの範囲内でのクロスリージョン推論の扱いです。許可(allow)、情報として通知(inform)、禁止して警告(forbid)から選びます。',
  },
  rules: {
    en: 'Severity of each rule, where it differs from the default.',
    ja: '既定と異なる重大度にするルールです。',
  },
  overrides: {
    en: 'Other severities for some files; where several match, the later one holds.',
    ja: '一部のファイルだけ重大度を変えます。複数が一致する場合は後のものが優先されます。',
  },
  'overrides.files': {
    en: 'Globs relative to this file. A pattern without a slash matches a name at any depth.',
    ja: 'このファイルからの相対パスの glob です。スラッシュのないパターンは、どの階層の名前にも一致します。',
  },
  'overrides.rules': {
    en: 'Severity of each rule in these files.',
    ja: 'これらのファイルでの各ルールの重大度です。',
  },
  include: {
    en: 'Globs of the files to check, relative to this file; every file when it is left out.',
    ja: '確認するファイルの glob です(このファイルからの相対パス)。省略するとすべてのファイルが対象です。',
  },
  exclude: {
    en: 'Globs of files to leave out, relative to this file. Reports list them as not checked.',
    ja: '対象から外すファイルの glob です(このファイルからの相対パス)。レポートには未確認のファイルとして表示されます。',
  },
  exceptions: {
    en: 'Findings that are accepted, each with its reason. Reports list them; they never fail a check.',
    ja: '理由を付けて許可する指摘です。レポートに表示されますが、チェックの失敗にはなりません。',
  },
  'exceptions.files': {
    en: 'Globs relative to this file; every file when it is left out.',
    ja: 'このファイルからの相対パスの glob です。省略するとすべてのファイルに適用されます。',
  },
  'exceptions.references': {
    en: 'Texts as they stand in the files, such as `us.anthropic.claude-sonnet-4-6`; `*` and `?` are wildcards. Every finding when it is left out.',
    ja: 'ファイル中の記述そのもの(例: `us.anthropic.claude-sonnet-4-6`)です。`*` と `?` はワイルドカードです。省略するとすべての指摘に適用されます。',
  },
  'exceptions.rules': {
    en: 'Rules whose findings are accepted; every rule when it is left out.',
    ja: '許可する指摘のルールです。省略するとすべてのルールに適用されます。',
  },
  'exceptions.reason': {
    en: 'Why this is acceptable. Reports show it.',
    ja: '許可する理由です。レポートに表示されます。',
  },
  'exceptions.owner': {
    en: 'Who answers for it: a team or an address.',
    ja: '責任を持つチームまたは連絡先です。',
  },
  'exceptions.expires': {
    en: 'The day, `YYYY-MM-DD`, from which it is accepted no more. A notice begins 30 days before.',
    ja: '許可が終わる日(`YYYY-MM-DD`)です。この日から許可されません。30 日前から通知されます。',
  },
};
