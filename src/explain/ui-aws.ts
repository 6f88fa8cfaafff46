import type { RegionCode } from '../domain/region.js';
import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What the editor says while it asks AWS, and of the answers. */
export const AWS_TEXTS = {
  // Whom to ask as, and where.
  profileTitle: entry({ en: 'Ask AWS: credentials', ja: 'AWS に照会: 認証情報' }),
  profilePlaceholder: entry({
    en: 'Choose a profile. Its credentials stay inside the AWS SDK.',
    ja: 'プロファイルを選択してください(認証情報は AWS SDK の外に出ません)',
  }),
  profileDefault: entry({ en: 'Default credentials', ja: '既定の認証情報' }),
  profileDefaultDetail: entry({
    en: "Environment variables, the default profile, or this machine's role: where the AWS SDK looks by itself",
    ja: '環境変数、default プロファイル、このマシンのロールなど、AWS SDK が既定で参照するもの',
  }),
  profileSso: entry({ en: 'IAM Identity Center', ja: 'IAM Identity Center でサインイン' }),
  profileRole: entry({ en: 'role', ja: 'ロール' }),
  profileKeys: entry({ en: 'access key', ja: 'アクセスキー' }),
  profileProcess: entry({ en: 'external process', ja: '外部プロセス' }),
  profileLast: entry({ en: 'used last', ja: '前回使用' }),
  profilesUnreadable: entry<{ reason: string }>({
    en: ({ reason }, w) => `The shared AWS config and credentials files can't be read (${w.quoted(reason)}).`,
    ja: ({ reason }, w) => `AWS の共有の設定ファイルと認証情報ファイルを読み取れません(${w.quoted(reason)})。`,
  }),
  regionsTitle: entry({ en: 'Refresh catalogue: source Regions', ja: 'カタログの更新: 送信元リージョン' }),
  regionsPlaceholder: entry({
    en: (_, w) => `Source Regions to ask; those of ${w.en.name} are ticked`,
    ja: (_, w) => `照会する送信元リージョンを選択(${w.ja.name}のリージョンは選択済み)`,
  }),
  regionsNone: entry({ en: 'No Region was chosen: nothing was asked.', ja: 'リージョンが選択されなかったため、照会しませんでした。' }),

  // While AWS is asked.
  askingTitle: entry({ en: 'Asking AWS', ja: 'AWS に照会中' }),
  askingRegion: entry<{ finished: number; regions: number; region: RegionCode; what: string; found: number }>({
    en: ({ finished, regions, region, what, found }, w) =>
      `${figure(finished)} of ${counted(regions, 'Region')} · ${w.city(region)}: ${figure(found)} ${what}`,
    ja: ({ finished, regions, region, what, found }, w) =>
      `${figure(regions)} リージョン中 ${figure(finished)} 完了 · ${w.city(region)}: ${what} ${figure(found)} 件`,
  }),
  askingOthers: entry<{ finished: number; regions: number }>({
    en: ({ finished, regions }) => `${figure(finished)} of ${counted(regions, 'Region')}`,
    ja: ({ finished, regions }) => `${figure(regions)} リージョン中 ${figure(finished)} 完了`,
  }),
  askingModels: entry({ en: 'models', ja: 'モデル' }),
  askingProfiles: entry({ en: 'inference profiles', ja: '推論プロファイル' }),
  askingOwnProfiles: entry({ en: 'application inference profiles', ja: 'アプリケーション推論プロファイル' }),
  askingRoutes: entry({ en: 'routes', ja: 'ルート' }),
  askingCancelled: entry({ en: 'Stopped: the catalogue is as it was.', ja: '中止しました。カタログは変更していません。' }),

  // What went wrong.
  missingActions: entry<{ next: string; actions: readonly string[] }>({
    en: ({ next, actions }) => `${next} ${actions.join(', ')}.`,
    ja: ({ next, actions }) => `${next} ${actions.join('、')}。`,
  }),
  problemsMore: entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'more problem')} in the log.`,
    ja: ({ count }) => `ほかに ${figure(count)} 件の問題があります(ログを参照)。`,
  }),
  copyIamPolicy: entry({ en: 'Copy Policy', ja: 'ポリシーをコピー' }),
  iamPolicyCopied: entry({ en: 'IAM policy copied', ja: 'IAM ポリシーをコピーしました' }),
  tryAgain: entry({ en: 'Try Again', ja: '再試行' }),
  openLog: entry({ en: 'Show Log', ja: 'ログを表示' }),
  answersNotSaved: entry<{ reason: string }>({
    en: ({ reason }, w) => `The answers of AWS could not be saved (${w.quoted(reason)}): the catalogue is as it was.`,
    ja: ({ reason }, w) => `AWS の回答を保存できませんでした(${w.quoted(reason)})。カタログは変更していません。`,
  }),

  // What a refresh would change.
  comparisonName: entry({ en: 'Catalogue from AWS', ja: 'AWS のカタログ' }),
  comparisonRegions: entry({ en: 'What the Regions answered', ja: 'リージョンの回答' }),
  comparisonChanges: entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'difference')} from the catalogue in use`,
    ja: ({ count }) => `使用中のカタログとの違い(${figure(count)} 件)`,
  }),
  comparisonProblems: entry({ en: 'What was not answered', ja: '取得できなかったもの' }),
  useTitle: entry<{ count: number }>({
    en: ({ count }) => `AWS's answers: ${counted(count, 'difference')}`,
    ja: ({ count }) => `AWS の回答: 違い ${figure(count)} 件`,
  }),
  usePlaceholder: entry({
    en: 'Judge by what AWS answered? The differences stand in the editor.',
    ja: 'AWS の回答で判定しますか? 違いはエディターで確認できます。',
  }),
  useAnswers: entry({ en: 'Use', ja: '使用する' }),
  useAnswersDetail: entry({
    en: 'Saved on this machine and used in every window; the terminal takes it with --catalog',
    ja: 'このマシンに保存し、すべてのウィンドウで使用します(ターミナルでは --catalog で指定)',
  }),
  discardAnswers: entry({ en: 'Discard', ja: '破棄する' }),
  discardAnswersDetail: entry({ en: 'The catalogue stays as it is', ja: 'カタログは変更しません' }),
  answersUsed: entry<{ date: string; regions: readonly RegionCode[] }>({
    en: ({ date, regions }, w) => `What ${w.cities(regions)} answered on ${date} is in use.`,
    ja: ({ date, regions }, w) => `${w.cities(regions)}の ${date} 時点の回答を使用しています。`,
  }),
  answersSame: entry<{ date: string; regions: readonly RegionCode[] }>({
    en: ({ date, regions }, w) => `${w.cities(regions)} answered as the catalogue has it; it is of ${date} now.`,
    ja: ({ date, regions }, w) => `${w.cities(regions)}の回答はカタログと同じでした。カタログは ${date} 時点になりました。`,
  }),
  showModels: entry({ en: 'Show Models', ja: 'モデルを表示' }),

  // One resource.
  resolving: entry<{ resource: string; region: RegionCode }>({
    en: ({ resource, region }, w) => `${resource} in ${w.city(region)}`,
    ja: ({ resource, region }, w) => `${w.city(region)}の${resource}`,
  }),
  resolveNothing: entry({
    en: 'At the cursor stands no ARN with its Region that AWS could be asked about: an application inference profile, provisioned model, custom model deployment, imported model, prompt router or prompt.',
    ja: 'カーソル位置に、AWS に照会できる ARN(リージョンを含む、アプリケーション推論プロファイル、プロビジョニングされたモデル、カスタムモデルのデプロイ、インポートされたモデル、プロンプトルーター、プロンプト)がありません。',
  }),
  resolveAnswer: entry<{ models: readonly string[]; where: string }>({
    en: ({ models, where }, w) => `AWS answered: ${models.length === 0 ? 'a model without a name' : w.and(models)}, in ${where}.`,
    ja: ({ models, where }, w) => `AWS の回答: ${models.length === 0 ? '名前のないモデル' : w.list(models)}、実行先は${where}。`,
  }),
  anyCommercialRegion: entry({ en: 'any commercial Region', ja: 'すべての商用リージョン' }),
};

export const sayAws = saying(AWS_TEXTS);
