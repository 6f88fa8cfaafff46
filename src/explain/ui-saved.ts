import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** Where AWS is not asked, and what is said of what it answered before. */
export const SAVED_TEXTS = {
  // Where AWS is not asked.
  awsInBrowser: entry({
    en: 'AWS can\'t be asked from a browser: open this in desktop VS Code or in a remote window, or run "bedrock-residency catalog refresh" in a terminal.',
    ja: 'ブラウザーからは AWS に照会できません。デスクトップ版 VS Code かリモートウィンドウで開くか、ターミナルで "bedrock-residency catalog refresh" を実行してください。',
  }),
  awsNotTrusted: entry({
    en: 'AWS is not asked from a workspace that is not trusted.',
    ja: '信頼されていないワークスペースからは AWS に照会しません。',
  }),
  manageTrust: entry({ en: 'Manage Workspace Trust', ja: 'ワークスペースの信頼を管理' }),

  // Forgetting.
  forgetTitle: entry({ en: 'Forget what AWS answered?', ja: 'AWS の回答を削除しますか?' }),
  forgetPlaceholder: entry<{ date: string }>({
    en: ({ date }) => `The bundled catalogue of ${date} is used then.`,
    ja: ({ date }) => `削除後は ${date} 時点の同梱のカタログを使用します。`,
  }),
  forgetAnswers: entry({ en: 'Forget', ja: '削除する' }),
  keepAnswers: entry({ en: 'Keep', ja: '残す' }),
  forgetNone: entry({ en: 'No catalogue from AWS is saved.', ja: '保存された AWS のカタログはありません。' }),
  forgotten: entry<{ date: string }>({
    en: ({ date }) => `Removed. The bundled catalogue of ${date} is in use.`,
    ja: ({ date }) => `削除しました。${date} 時点の同梱のカタログを使用しています。`,
  }),
  notForgotten: entry<{ reason: string }>({
    en: ({ reason }, w) => `The saved catalogue could not be removed (${w.quoted(reason)}).`,
    ja: ({ reason }, w) => `保存されたカタログを削除できませんでした(${w.quoted(reason)})。`,
  }),

  // A saved catalogue that can't be used, or is old.
  savedFaulty: entry<{ problem: string; date: string }>({
    en: ({ problem, date }) => `${problem}. Until then the bundled catalogue of ${date} is in use; the file is left as it is.`,
    ja: ({ problem, date }) => `${problem}。それまでは ${date} 時点の同梱のカタログを使用します。ファイルはそのまま残します。`,
  }),
  refreshNow: entry({ en: 'Refresh from AWS…', ja: 'AWS から更新…' }),
  catalogueOldBundle: entry<{ date: string; days: number }>({
    en: ({ date, days }) =>
      `The bundled catalogue is of ${date}, ${counted(days, 'day')} old: update the extension, or ask your own account.`,
    ja: ({ date, days }) =>
      `同梱のカタログは ${date} 時点のもので、${figure(days)} 日経過しています。拡張機能を更新するか、アカウントに照会してください。`,
  }),
  catalogueOldAnswers: entry<{ date: string; days: number }>({
    en: ({ date, days }) => `What AWS answered on ${date} is ${counted(days, 'day')} old.`,
    ja: ({ date, days }) => `AWS の回答は ${date} 時点のもので、${figure(days)} 日経過しています。`,
  }),
};

export const saySaved = saying(SAVED_TEXTS);
