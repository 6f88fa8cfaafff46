import type { RuleId } from '../domain/rule.js';
import type { RulePage } from './rules.js';

type ModelRule = Extract<RuleId, 'model-not-on-demand' | 'unknown-model' | 'end-of-life-model'>;

/** Rules about foundation models. */
export const MODEL_RULES: Readonly<Record<ModelRule, RulePage>> = {
  'model-not-on-demand': {
    words: {
      en: {
        title: 'No allowed Region offers this model on-demand',
        description:
          'A foundation model ID that no allowed Region offers on-demand on the endpoint in use. Where an allowed Region stands in the same statement, that Region alone is asked.',
        why: 'The call would fail there. The error message asks for an inference profile, and the one found first is often one that leaves.',
        fix: 'Use a profile that stays inside (`jp.` for Japan), or a model that an allowed Region offers on-demand. A quick fix offers what the catalogue knows; another model is offered as a change of model, never as part of "fix all".',
        severity: 'warning',
      },
      ja: {
        title: '許可されたリージョンがこのモデルをオンデマンドで提供していない',
        description:
          '使用するエンドポイントで、許可されたどのリージョンもオンデマンドで提供していない基盤モデル ID です。同じ文に許可されたリージョンがある場合は、そのリージョンだけを確認します。',
        why: '呼び出しは失敗します。エラーメッセージは推論プロファイルの使用を求めますが、最初に見つかるプロファイルは対象外に送信するものであることが少なくありません。',
        fix: '対象内で実行される推論プロファイル(日本国内なら `jp.`)、または許可されたリージョンがオンデマンドで提供するモデルを使います。カタログにあるものはクイックフィックスに表示されます。別のモデルは「モデルを変更」として示され、一括修正には含まれません。',
        severity: '警告',
      },
    },
    bad: { languageId: 'python', code: 'MODEL_ID = "amazon.nova-pro-v1:0"\n' },
    good: { languageId: 'python', code: 'MODEL_ID = "amazon.nova-lite-v1:0"\n' },
  },
  'unknown-model': {
    words: {
      en: {
        title: 'The catalogue does not know this model, or where it runs',
        description:
          'A well-formed ID that the catalogue does not have, an unknown geography prefix, or a model of which no source says where it runs.',
        why: 'It may be new, retired, or misspelt. Where it runs is not known, so nothing can be said about residency.',
        fix: "Check the spelling. For a new model, update the catalogue from your own account's list.",
        severity: 'hint; the preset `strict` makes it a warning',
      },
      ja: {
        title: 'カタログにないモデル、または提供リージョンが不明なモデル',
        description: 'カタログにない ID、未知の地域プレフィックス、または提供リージョンの情報がないモデルです。',
        why: '新しいモデル、提供が終了したモデル、または書き間違いの可能性があります。実行先が分からないため、データの所在地について何も言えません。',
        fix: '綴りを確認します。新しいモデルであれば、自分のアカウントの一覧でカタログを更新します。',
        severity: 'ヒント(プリセット `strict` では警告)',
      },
    },
    bad: { languageId: 'python', code: 'MODEL_ID = "amazon.nova-unheard-of-v1:0"\n' },
    good: { languageId: 'python', code: 'MODEL_ID = "amazon.nova-lite-v1:0"\n' },
  },
  'end-of-life-model': {
    words: {
      en: {
        title: 'A model has reached its end of life, or will',
        description:
          'A model that has ended in every allowed Region that had it (in all Regions, where none had), or one whose end of life has been announced.',
        why: 'Calls fail after that date. Replacing a model in a hurry is how a profile that leaves gets in.',
        fix: 'Move to a model that an allowed Region offers on-demand, or that a profile inside the policy serves, before the date.',
        severity: 'warning past the date; information before',
      },
      ja: {
        title: 'モデルの提供が終了した、または終了する予定',
        description:
          '提供していたすべての許可リージョンで提供が終了したモデル(提供していた許可リージョンがなければ、すべてのリージョンで終了したモデル)、または提供終了が告知されているモデルです。',
        why: '提供終了日を過ぎると呼び出しは失敗します。急いで置き換えると、対象外に送信するプロファイルが紛れ込みがちです。',
        fix: '提供終了日までに、許可されたリージョンがオンデマンドで提供するモデル、または対象内の推論プロファイルで使えるモデルに移行します。',
        severity: '終了後は警告、終了前は情報',
      },
    },
    bad: { languageId: 'python', code: 'MODEL_ID = "amazon.nova-canvas-v1:0"\n' },
    good: { languageId: 'python', code: 'MODEL_ID = "amazon.nova-lite-v1:0"\n' },
  },
};
