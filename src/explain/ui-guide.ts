import { saying } from './spoken.js';
import { entry } from './ui-entry.js';

/** The first steps: what the walkthrough's commands say. */
export const GUIDE_TEXTS = {
  ciTitle: entry({ en: 'Where should the check run by itself?', ja: 'どこで自動的に確認しますか?' }),
  ciHint: entry({ en: 'Opens the file to look at and save', ja: '設定ファイルを開きます。内容を確認して保存してください' }),
  ciThere: entry<{ path: string }>({
    en: ({ path }, w) => `There is a ${w.quoted(path)} already: copy what you need from the new document into it.`,
    ja: ({ path }, w) => `${w.quoted(path)} はすでにあります。新しいドキュメントから必要な部分をコピーしてください。`,
  }),
};

export const sayGuide = saying(GUIDE_TEXTS);
