import type { Bilingual } from './locale.js';

/** What is said when the part that checks could not be loaded; it stands alone, because nothing else is there then. */
export const START_WORDS = {
  failed: {
    en: 'Bedrock Residency could not start, so nothing is checked. Reload the window, or install the extension again. The log has the details.',
    ja: 'Bedrock Residency を起動できなかったため、何も確認されていません。ウィンドウを再読み込みするか、拡張機能を再インストールしてください。詳細はログを参照してください。',
  },
  notChecked: { en: 'Not checked: Bedrock Residency could not start.', ja: '未確認: Bedrock Residency を起動できませんでした。' },
  reload: { en: 'Reload window', ja: 'ウィンドウを再読み込み' },
} as const satisfies Record<string, Bilingual<string>>;
