import type { RuleId } from '../domain/rule.js';
import type { RulePage } from './rules.js';

type ProfileRule = Extract<RuleId, 'cross-region-profile' | 'domestic-cross-region-profile' | 'unresolved-reference'>;

/** Rules about inference profiles, and about references that hide what they call. */
export const PROFILE_RULES: Readonly<Record<ProfileRule, RulePage>> = {
  'cross-region-profile': {
    words: {
      en: {
        title: 'An inference profile leaves the policy, or may',
        description:
          'The ID or ARN of an inference profile whose destination Regions are all outside the policy (`us.`, `eu.`), or some of them (`apac.`, `global.`).',
        why: 'An inference profile sends each request from its source Region to one of its destination Regions. Prompts and outputs may be processed in any of them, whatever Region the client calls.',
        fix: 'Use a profile that stays inside (`jp.` for Japan), or a foundation model ID that an allowed Region offers on-demand. Where the catalogue knows one, a quick fix offers it. Where it knows none, the hover says so: choose another model, or accept the finding with a reason.',
        severity: 'warning',
      },
      ja: {
        title: '推論プロファイルの送信先がポリシーの対象外(または対象外を含む)',
        description:
          '送信先リージョンがすべて(`us.`、`eu.`)、または一部(`apac.`、`global.`)ポリシーの対象外である推論プロファイルの ID または ARN です。',
        why: '推論プロファイルは、リクエストを送信元リージョンからいずれかの送信先リージョンに送ります。クライアントが呼び出すリージョンにかかわらず、プロンプトと出力はどの送信先リージョンでも処理される可能性があります。',
        fix: '対象内で実行される推論プロファイル(日本国内なら `jp.`)、または許可されたリージョンがオンデマンドで提供する基盤モデル ID を使います。カタログにあればクイックフィックスで置き換えられます。ない場合はホバーにその旨が表示されるので、別のモデルを選ぶか、理由を付けて許可します。',
        severity: '警告',
      },
    },
    bad: { languageId: 'python', code: 'MODEL_ID = "us.anthropic.claude-sonnet-4-6"\n' },
    good: { languageId: 'python', code: 'MODEL_ID = "jp.anthropic.claude-sonnet-4-6"\n' },
  },
  'domestic-cross-region-profile': {
    words: {
      en: {
        title: 'An inference profile crosses Regions inside the policy',
        description:
          'The ID or ARN of an inference profile with several destination Regions, all of them allowed (`jp.`: Tokyo and Osaka).',
        why: 'Inference stays inside the policy, but not in one Region. Some agreements name a single Region; data that AWS keeps for abuse detection lies in the Region that processed the request.',
        fix: 'Nothing, if several allowed Regions are fine: set `crossRegion` to `allow`. If they are not, set it to `forbid` and use a model that one allowed Region offers on-demand.',
        severity: 'information; policy `crossRegion`: `allow` silences it, `forbid` makes it a warning',
      },
      ja: {
        title: '推論プロファイルがポリシーの対象内でリージョンをまたぐ',
        description: '送信先リージョンが複数あり、すべて許可されている推論プロファイルの ID または ARN です(`jp.` は東京と大阪)。',
        why: '推論は対象内で実行されますが、1 つのリージョンに限られません。契約で特定のリージョンが指定されている場合があります。不正使用の検出のために AWS が保存するデータは、リクエストを処理したリージョンに置かれます。',
        fix: '複数の許可リージョンで問題がなければ、`crossRegion` を `allow` にします。問題がある場合は `forbid` にし、許可されたリージョンがオンデマンドで提供するモデルを使います。',
        severity: '情報(ポリシーの `crossRegion` が `allow` なら報告なし、`forbid` なら警告)',
      },
    },
    bad: { languageId: 'python', code: 'MODEL_ID = "jp.anthropic.claude-sonnet-4-6"\n' },
    good: { languageId: 'python', code: 'MODEL_ID = "amazon.nova-lite-v1:0"\n' },
  },
  'unresolved-reference': {
    words: {
      en: {
        title: 'Where this runs cannot be told from the text',
        description:
          'An ARN that hides which model runs (an application inference profile, a prompt router, an agent, …), or an ID, ARN or endpoint of which a variable decides the part that matters.',
        why: 'Not knowing is not the same as being inside. An application inference profile, for example, may copy a profile whose destinations are all over the world.',
        fix: 'Look the resource up in the account that made it (GetInferenceProfile lists the destinations), or write the ID in full. Then accept the finding with what you found as the reason.',
        severity: 'information; the preset `strict` makes it a warning',
      },
      ja: {
        title: 'この記述だけでは実行先を判断できない',
        description:
          '使われるモデルが分からない ARN(アプリケーション推論プロファイル、プロンプトルーター、エージェントなど)、または判断に必要な部分が変数である ID、ARN、エンドポイントです。',
        why: '分からないことは、対象内であることを意味しません。たとえばアプリケーション推論プロファイルは、送信先が世界中にあるプロファイルから作成されている場合があります。',
        fix: '作成したアカウントでリソースを確認する(GetInferenceProfile で送信先が分かります)か、ID を省略せずに書きます。確認できたら、その内容を理由として許可します。',
        severity: '情報(プリセット `strict` では警告)',
      },
    },
    bad: {
      languageId: 'python',
      code: 'MODEL_ARN = "arn:aws:bedrock:ap-northeast-1:111122223333:application-inference-profile/a1b2c3d4e5f6"\n',
    },
    good: { languageId: 'python', code: 'MODEL_ID = "amazon.nova-lite-v1:0"\n' },
  },
};
