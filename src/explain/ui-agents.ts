import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What agents are told, and what their tools say of themselves. */
export const AGENT_TEXTS = {
  defaultPolicyFaulty: entry<{ problems: readonly string[] }>({
    en: ({ problems }) =>
      `Nothing was checked: no policy file holds here, and the policy in the editor's settings (or --default-policy) has errors: ${problems.join('; ')}`,
    ja: ({ problems }) =>
      `確認を行いませんでした。ここで有効なポリシーファイルがなく、エディターの設定(または --default-policy)のポリシーに誤りがあります: ${problems.join('、')}`,
  }),
  agentCheckText: entry({ en: 'Check text for Bedrock calls', ja: 'テキストの Bedrock 呼び出しを確認' }),
  agentCheckTextUse: entry({
    en: 'Tells where the Amazon Bedrock calls in a piece of code or configuration may run, and whether the data-residency policy allows it. Use it before writing or changing Bedrock model IDs, inference profiles, ARNs, endpoints or Regions.',
    ja: 'コードや設定に含まれる Amazon Bedrock の呼び出しがどのリージョンで実行されうるか、データ所在地のポリシーで許可されているかを返します。Bedrock のモデル ID、推論プロファイル、ARN、エンドポイント、リージョンを書く前や変更する前に使用してください。',
  }),
  agentCheckPath: entry({ en: 'Check files for Bedrock calls', ja: 'ファイルの Bedrock 呼び出しを確認' }),
  agentCheckPathUse: entry({
    en: 'The same for files and folders of the working directory, under the policy file that holds there. Nothing is written.',
    ja: '作業フォルダー内のファイルやフォルダーについて、そこで有効なポリシーファイルに従って同じ確認を行います。書き込みは行いません。',
  }),
  agentListModels: entry({ en: 'List the models that stay in the policy', ja: 'ポリシー内で利用できるモデルの一覧' }),
  agentListModelsUse: entry({
    en: 'Lists every Amazon Bedrock model that can be used without leaving the allowed Regions, with the exact IDs to call and where each runs.',
    ja: '許可されたリージョンの外に出ずに利用できる Amazon Bedrock のモデルを、呼び出しに使う ID と実行リージョンとともに返します。',
  }),
  agentExplainId: entry({ en: 'Explain a Bedrock ID', ja: 'Bedrock の ID を説明' }),
  agentExplainIdUse: entry({
    en: 'Explains one model ID, inference profile, ARN, endpoint or Region: where it may run, what is stored where, and what stays in the policy instead.',
    ja: 'モデル ID、推論プロファイル、ARN、エンドポイント、リージョンのいずれか 1 つについて、実行されうる場所、データの保存先、ポリシー内での代替を説明します。',
  }),
  agentInputText: entry({ en: 'the code or configuration', ja: 'コードまたは設定の内容' }),
  agentInputName: entry({
    en: 'the name of the file that it is meant for; its extension tells comments and prose apart',
    ja: '対象のファイル名(拡張子でコメントや文章を判別します)',
  }),
  agentInputPaths: entry({
    en: 'files or folders, relative to the working directory',
    ja: '作業フォルダーからの相対パス(ファイルまたはフォルダー)',
  }),
  agentInputSearch: entry({
    en: 'words that the name, provider or ID must hold',
    ja: 'モデル名、プロバイダー、ID に含まれる語',
  }),
  agentInputId: entry({ en: 'the ID', ja: '対象の ID' }),
  agentChecked: entry<{ findings: number; references: number; accepted: number }>({
    en: ({ findings, references, accepted }) =>
      `${findings === 0 ? 'No findings' : counted(findings, 'finding')} in ${counted(references, 'reference')} to Bedrock${accepted === 0 ? '' : `; ${figure(accepted)} accepted`}`,
    ja: ({ findings, references, accepted }) =>
      `${findings === 0 ? '指摘なし' : `指摘 ${figure(findings)} 件`}(Bedrock への参照 ${figure(references)} 件${accepted === 0 ? '' : `、許可済み ${figure(accepted)} 件`})`,
  }),
  agentMore: entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'more finding is', 'more findings are')} not shown: check fewer files at once`,
    ja: ({ count }) => `ほかに ${figure(count)} 件の指摘があります。対象のファイルを減らして確認してください`,
  }),
  agentOutside: entry<{ path: string; root: string }>({
    en: ({ path, root }, w) => `"${w.quoted(path)}" lies outside the working directory (${w.quoted(root)}): nothing there is read`,
    ja: ({ path, root }, w) => `"${w.quoted(path)}" は作業フォルダー(${w.quoted(root)})の外にあるため読み取りません`,
  }),
  agentCheckingText: entry({ en: 'Checking Bedrock calls in a text', ja: 'テキストの Bedrock 呼び出しを確認中' }),
  agentCheckingFile: entry<{ path: string }>({
    en: ({ path }, w) => `Checking Bedrock calls in ${w.quoted(path)}`,
    ja: ({ path }, w) => `${w.quoted(path)} の Bedrock 呼び出しを確認中`,
  }),
  agentListing: entry({ en: 'Listing the Bedrock models that stay in the policy', ja: 'ポリシー内で利用できる Bedrock のモデルを取得中' }),
  agentExplaining: entry({ en: 'Looking up a Bedrock ID', ja: 'Bedrock の ID を確認中' }),
  agentConfirmTitle: entry({ en: 'Check a file for Bedrock calls?', ja: 'ファイルの Bedrock 呼び出しを確認しますか?' }),
  agentConfirm: entry<{ path: string }>({
    en: ({ path }, w) => `Reads ${w.quoted(path)} and gives the model its findings, with the text of each reference. Nothing is written.`,
    ja: ({ path }, w) => `${w.quoted(path)} を読み取り、指摘と該当箇所の文字列をモデルに渡します。書き込みは行いません。`,
  }),
  agentNothingToCheck: entry({
    en: 'Give a text or the path of a file to check',
    ja: '確認するテキストまたはファイルのパスを指定してください',
  }),
  agentNotInWorkspace: entry<{ path: string }>({
    en: ({ path }, w) => `"${w.quoted(path)}" is no file of this workspace`,
    ja: ({ path }, w) => `"${w.quoted(path)}" はこのワークスペースのファイルではありません`,
  }),
};

export const sayAgents = saying(AGENT_TEXTS);
