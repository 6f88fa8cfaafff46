import { saying } from './spoken.js';
import { entry } from './ui-entry.js';

/** Choosing a policy in the editor. */
export const PICK_POLICY_TEXTS = {
  pickPolicyTitle: entry<{ current: string }>({
    en: ({ current }) => `Where may Bedrock inference run? Now: ${current}`,
    ja: ({ current }) => `Bedrock の推論を実行してよいリージョン(現在: ${current})`,
  }),
  pickPolicyHint: entry({ en: 'A country, a union or a Region', ja: '国、地域、またはリージョンを選択' }),
  /** A preset by the policy that it stands for. */
  pickPolicyPlain: entry({ en: (_, w) => capitalised(w.en.name), ja: (_, w) => w.ja.name }),
  pickPolicyStrict: entry({ en: (_, w) => `${capitalised(w.en.name)}, strict`, ja: (_, w) => `${w.ja.name}(厳格)` }),
  pickPolicyCurrent: entry({ en: 'in force', ja: '適用中' }),
  pickPolicyHere: entry({ en: 'Japan', ja: '日本' }),
  pickPolicyElsewhere: entry({ en: 'Other geographies', ja: 'その他の国・地域' }),
  pickPolicyStrictHere: entry({ en: 'Japan, strict', ja: '日本(厳格)' }),
  pickPolicyStrictElsewhere: entry({ en: 'Other geographies, strict', ja: 'その他の国・地域(厳格)' }),
  pickPolicyStrictMeans: entry({ en: 'what cannot be told is a warning', ja: '判断できないものを警告' }),
  pickPolicyOwn: entry({ en: 'Regions of your own…', ja: 'リージョンを個別に指定…' }),
  pickPolicyOwnDetail: entry({ en: 'Opens the setting that lists the allowed Regions.', ja: '許可するリージョンの設定を開きます。' }),

  // Where it is written.
  pickLevelTitle: entry<{ policy: string }>({
    en: ({ policy }) => `Where should ${policy} hold?`,
    ja: ({ policy }) => `${policy}をどこに適用しますか?`,
  }),
  pickLevelHint: entry({ en: 'Where the policy is written', ja: 'ポリシーの保存先を選択' }),
  pickLevelFile: entry<{ folder: string }>({
    en: ({ folder }, w) => `Policy file in ${w.quoted(folder)}`,
    ja: ({ folder }, w) => `${w.quoted(folder)} のポリシーファイル`,
  }),
  pickLevelFileDetail: entry({
    en: 'For everybody: in the editor, in the terminal and in CI.',
    ja: 'エディター、ターミナル、CI のすべてで、全員に適用されます。',
  }),
  pickLevelFolder: entry<{ folder: string }>({
    en: ({ folder }, w) => `Folder settings: ${w.quoted(folder)}`,
    ja: ({ folder }, w) => `フォルダーの設定: ${w.quoted(folder)}`,
  }),
  pickLevelFolderDetail: entry({
    en: 'For everybody who opens this folder in VS Code.',
    ja: 'このフォルダーを VS Code で開く全員に適用されます。',
  }),
  pickLevelWorkspace: entry({ en: 'Workspace settings', ja: 'ワークスペースの設定' }),
  pickLevelWorkspaceDetail: entry({
    en: 'For everybody who opens this workspace in VS Code.',
    ja: 'このワークスペースを VS Code で開く全員に適用されます。',
  }),
  pickLevelUser: entry({ en: 'User settings', ja: 'ユーザー設定' }),
  pickLevelUserDetail: entry({
    en: 'For you, wherever neither a policy file nor a workspace says otherwise.',
    ja: 'ポリシーファイルもワークスペースの設定もない場合に、自分の環境で適用されます。',
  }),
  pickDone: entry<{ policy: string }>({
    en: ({ policy }) => `The policy is ${policy} now.`,
    ja: ({ policy }) => `ポリシーを${policy}にしました。`,
  }),
  pickOutdone: entry<{ policy: string; current: string }>({
    en: ({ policy, current }) => `${capitalised(policy)} is written there, but other settings go before it here: ${current} is in force.`,
    ja: ({ policy, current }) => `${policy}を書き込みましたが、ここでは他の設定が優先されます。適用中のポリシーは${current}です。`,
  }),
  pickFailed: entry<{ detail: string }>({
    en: ({ detail }, w) => `The setting could not be written: ${w.quoted(detail)}`,
    ja: ({ detail }, w) => `設定を書き込めませんでした: ${w.quoted(detail)}`,
  }),

  // A policy file goes before the settings.
  pickGovernedTitle: entry<{ current: string }>({
    en: ({ current }) => `A policy file decides here: ${current}`,
    ja: ({ current }) => `ポリシーファイルが適用されています: ${current}`,
  }),
  pickFaultyTitle: entry({
    en: 'The policy file that decides here has errors',
    ja: '適用されるポリシーファイルに誤りがあります',
  }),
  pickGovernedHint: entry({
    en: 'It goes before the settings: change the policy in the file',
    ja: '設定より優先されます。ポリシーはファイルで変更してください',
  }),
  pickNearerFile: entry<{ folder: string }>({
    en: ({ folder }, w) => `Create a policy file in ${w.quoted(folder)}`,
    ja: ({ folder }, w) => `${w.quoted(folder)} にポリシーファイルを作成`,
  }),
  pickNearerFileDetail: entry({
    en: 'The nearest policy file up the tree holds: it goes before the other one there.',
    ja: '最も近い上位フォルダーのポリシーファイルが有効なため、このフォルダーではこちらが優先されます。',
  }),
};

export const sayPickPolicy = saying(PICK_POLICY_TEXTS);

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
