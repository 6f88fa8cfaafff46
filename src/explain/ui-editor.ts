import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What actions, commands and questions of the editor say. */
export const EDITOR_TEXTS = {
  // Code actions.
  fixAllInFile: entry({ en: 'Fix all in this file', ja: 'このファイルのすべてを修正' }),
  fixAllIds: entry({ en: 'Fix all Bedrock model IDs in this file', ja: 'このファイルの Bedrock モデル ID をすべて修正' }),
  acceptHere: entry({ en: 'Accept here with a reason…', ja: '理由を付けて許可…' }),
  explainRule: entry<{ rule: string }>({
    en: ({ rule }) => `Explain this rule (${rule})`,
    ja: ({ rule }) => `このルールの説明(${rule})`,
  }),
  resolveWithAws: entry({ en: 'Resolve with AWS…', ja: 'AWS に問い合わせて確認…' }),

  // Accepting a finding.
  acceptTitle: entry<{ rule: string }>({ en: ({ rule }) => `Accept ${rule} here`, ja: ({ rule }) => `${rule} をここで許可` }),
  acceptPrompt: entry({
    en: 'Why is this acceptable? The reason is written as a comment and shown in reports.',
    ja: '許可する理由を入力してください。理由はコメントとして書き込まれ、レポートに表示されます。',
  }),
  acceptPromptPolicy: entry({
    en: 'Why is this acceptable? This format has no comments: the reason is written into the policy file, and shown in reports.',
    ja: '許可する理由を入力してください。この形式にはコメントがないため、理由はポリシーファイルに書き込まれ、レポートに表示されます。',
  }),
  noFolder: entry({
    en: 'Open a folder first: a policy file holds for a folder.',
    ja: '先にフォルダーを開いてください。ポリシーファイルはフォルダーに適用されます。',
  }),
  policyThere: entry({ en: 'There is a policy file already.', ja: 'ポリシーファイルはすでにあります。' }),
  acceptNeedsReason: entry({ en: 'A reason is needed.', ja: '理由を入力してください。' }),
  acceptNoComments: entry({
    en: 'This format has no comments that could carry a reason, and the file is in no folder whose policy could. Open its folder, then accept it again.',
    ja: 'この形式には理由を書けるコメントがなく、ポリシーファイルを置けるフォルダーも開かれていません。フォルダーを開いてから、もう一度許可してください。',
  }),
  acceptPolicyFaulty: entry({
    en: 'Nothing was written: the policy file, which would hold the reason, has errors. Mend them, then accept it again.',
    ja: '理由を書き込むポリシーファイルに誤りがあるため、何も書き込みませんでした。誤りを修正してから、もう一度許可してください。',
  }),
  acceptNoPlace: entry({
    en: 'No comment fits here: this line continues a command. Put `bedrock-residency-ignore-file RULE -- reason` into a comment at the top of the file instead.',
    ja: 'この行はコマンドの途中のため、コメントを置けません。代わりに、ファイルの先頭のコメントに `bedrock-residency-ignore-file ルール名 -- 理由` と書いてください。',
  }),
  changedMeanwhile: entry({
    en: 'The file changed meanwhile: nothing was written.',
    ja: 'ファイルがその間に変更されたため、何も書き込みませんでした。',
  }),

  // Findings of a file.
  fixAllDone: entry<{ count: number; remaining: number }>({
    en: ({ count, remaining }) =>
      count === 0
        ? `Nothing to fix here; ${counted(remaining, 'finding')} left.`
        : `${counted(count, 'fix', 'fixes')} applied; ${counted(remaining, 'finding')} left.`,
    ja: ({ count, remaining }) =>
      count === 0
        ? `自動で修正できるものはありません。残りの指摘は ${figure(remaining)} 件です。`
        : `${figure(count)} 件を修正しました。残りの指摘は ${figure(remaining)} 件です。`,
  }),

  // What could not be done.
  noEditor: entry({ en: 'Open a file first.', ja: '先にファイルを開いてください。' }),
  noReferenceHere: entry({
    en: 'No reference to a Bedrock model, profile, ARN, endpoint or Region at the cursor.',
    ja: 'カーソル位置に Bedrock のモデル、推論プロファイル、ARN、エンドポイント、リージョンの参照はありません。',
  }),

  // Status item.
  pickOpenFile: entry<{ file: string }>({ en: ({ file }, w) => `Open ${w.quoted(file)}`, ja: ({ file }, w) => `${w.quoted(file)} を開く` }),
  sampleMissing: entry<{ detail: string }>({
    en: ({ detail }, w) => `The sample could not be read: ${w.quoted(detail)}`,
    ja: ({ detail }, w) => `サンプルを読み込めませんでした: ${w.quoted(detail)}`,
  }),
};

export const sayEditor = saying(EDITOR_TEXTS);
