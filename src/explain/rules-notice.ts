import type { NoticeId } from '../domain/rule.js';
import type { RulePage } from './rules.js';

const accepted = (directive: string, model: string): string => `# bedrock-residency-${directive}\nMODEL_ID = "${model}"\n`;

const exception = (expires: string): string => `{
  "preset": "japan",
  "exceptions": [
    { "files": ["load-test/**"], "reason": "Synthetic data only", "owner": "performance team", "expires": "${expires}" }
  ]
}
`;

/** Findings about something other than a reference. */
export const NOTICE_RULES: Readonly<Record<NoticeId, RulePage>> = {
  'unused-suppression': {
    words: {
      en: {
        title: 'A comment accepts nothing',
        description: 'A `bedrock-residency-ignore-…` comment where no finding stands that it names.',
        why: 'It would silence the next finding there without anybody having looked at it.',
        fix: 'Remove the comment, or correct the rule that it names.',
        severity: 'information',
      },
      ja: {
        title: '許可する対象のないコメント',
        description: '対応する指摘がない `bedrock-residency-ignore-…` コメントです。',
        why: '次にそこで見つかる指摘が、誰にも確認されないまま許可されてしまいます。',
        fix: 'コメントを削除するか、書かれているルール名を直します。',
        severity: '情報',
      },
    },
    bad: { languageId: 'python', code: accepted('ignore-next-line cross-region-profile -- test data only', 'amazon.nova-lite-v1:0') },
    good: {
      languageId: 'python',
      code: accepted('ignore-next-line cross-region-profile -- test data only', 'us.anthropic.claude-sonnet-4-6'),
    },
  },
  'suppression-without-reason': {
    words: {
      en: {
        title: 'A comment accepts findings without a reason',
        description: 'A `bedrock-residency-ignore-…` comment without text behind ` -- `.',
        why: 'Reports list accepted findings with their reasons. Without one, nobody can tell later whether it still holds.',
        fix: 'Write the reason behind ` -- `: who decided, and why it is acceptable.',
        severity: 'information',
      },
      ja: {
        title: '理由のないコメントで指摘を許可している',
        description: '` -- ` の後に理由がない `bedrock-residency-ignore-…` コメントです。',
        why: 'レポートには、許可された指摘が理由とともに表示されます。理由がないと、後から妥当かどうかを判断できません。',
        fix: '` -- ` の後に、誰がなぜ許可したのかを書きます。',
        severity: '情報',
      },
    },
    bad: { languageId: 'python', code: accepted('ignore-next-line cross-region-profile', 'us.anthropic.claude-sonnet-4-6') },
    good: {
      languageId: 'python',
      code: accepted('ignore-next-line cross-region-profile -- test data only', 'us.anthropic.claude-sonnet-4-6'),
    },
  },
  'implicit-default': {
    words: {
      en: {
        title: 'A default that the code does not show chooses Region or model',
        description:
          'A Bedrock client or tool that is set up without Region or model, where its own default leaves the policy: the Anthropic SDKs for Bedrock, LangChain4j, LiteLLM on bedrock-mantle, Strands Agents, Claude Code.',
        why: 'There is no ID and no Region to see, and still the call goes where the default says. A setting of the environment may decide otherwise; whether it is there, the file does not show.',
        fix: 'Write the Region, or the model, where the client is made. The quick fix does so where it is certain how.',
        severity: 'information',
      },
      ja: {
        title: 'コードに現れない既定値がリージョンやモデルを決めている',
        description:
          'リージョンやモデルを指定せずに設定された Bedrock のクライアントやツールで、その既定値がポリシーの対象外になるものです(Anthropic の Bedrock 用 SDK、LangChain4j、LiteLLM の bedrock-mantle、Strands Agents、Claude Code)。',
        why: 'ID もリージョンも書かれていなくても、呼び出しは既定値の場所に送られます。環境変数が優先されることもありますが、設定されているかどうかはファイルからは分かりません。',
        fix: 'クライアントを作成する箇所で、リージョンまたはモデルを指定します。書き方が確実な場合は、クイックフィックスで挿入できます。',
        severity: '情報',
      },
    },
    bad: {
      languageId: 'typescript',
      code: "import { AnthropicBedrock } from '@anthropic-ai/bedrock-sdk';\n\nconst client = new AnthropicBedrock();\n",
    },
    good: {
      languageId: 'typescript',
      code: "import { AnthropicBedrock } from '@anthropic-ai/bedrock-sdk';\n\nconst client = new AnthropicBedrock({ awsRegion: 'ap-northeast-1' });\n",
    },
  },
  'feature-crosses-regions': {
    words: {
      en: {
        title: 'A feature crosses Regions by itself',
        description:
          "A call or setting that turns on a feature which AWS processes in several Regions, with no ID in the code that says so: guardrails' Standard tier, Data Automation, structured knowledge bases, AgentCore Memory, Policy and Evaluations, AWS Agent Registry, prompt routing, the Responses API, Automated Reasoning policies, and batch jobs of some models.",
        why: 'The Region that is called decides, and it may be one of the policy, while prompts and outputs are processed elsewhere. Where AWS does not say where, the notice says that.',
        fix: "Use the way around that AWS names: the Classic tier of guardrails, a memory strategy with overrides, custom evaluators. Where there is none, decide whether the feature's data may leave, and accept the notice with the reason.",
        severity: 'information',
      },
      ja: {
        title: '自動的にリージョンをまたぐ機能',
        description:
          'コードに ID がなくても AWS が複数のリージョンで処理する機能を有効にする呼び出しや設定です(ガードレールの Standard ティア、Data Automation、構造化ナレッジベース、AgentCore の Memory・Policy・Evaluations、AWS Agent Registry、プロンプトルーティング、Responses API、自動推論ポリシー、一部のモデルのバッチ推論)。',
        why: '呼び出すリージョンがポリシーの対象内でも、プロンプトと出力は別のリージョンで処理されることがあります。AWS が処理先を示していない場合は、その旨を表示します。',
        fix: 'AWS が示す回避策を使います(ガードレールの Classic ティア、オーバーライド付きのメモリ戦略、カスタムエバリュエーター)。回避策がない場合は、データが外に出てよいかを判断し、理由を付けて許可します。',
        severity: '情報',
      },
    },
    bad: {
      languageId: 'terraform',
      code: 'resource "aws_bedrock_guardrail" "chat" {\n  content_policy_config {\n    tier_config {\n      tier_name = "STANDARD"\n    }\n  }\n}\n',
    },
    good: {
      languageId: 'terraform',
      code: 'resource "aws_bedrock_guardrail" "chat" {\n  content_policy_config {\n    tier_config {\n      tier_name = "CLASSIC"\n    }\n  }\n}\n',
    },
  },
  'look-alike-service': {
    words: {
      en: {
        title: 'A service that is not Bedrock serves the same models',
        description:
          "A host or client of Claude Platform on AWS, and, in files that use Bedrock, of the makers' own APIs and other clouds: `api.anthropic.com`, `api.openai.com`, Vertex AI, Microsoft Foundry.",
        why: "Claude Platform on AWS has AWS's sign-in and a Region in its host, but only US and global inference. No Region, profile or policy of Bedrock holds for these services.",
        fix: 'Call Bedrock instead, or accept the notice with the reason for the other service.',
        severity: 'information',
      },
      ja: {
        title: '同じモデルを提供する、Bedrock ではないサービス',
        description:
          'Claude Platform on AWS のホストやクライアントです。Bedrock を使うファイルでは、モデル開発元の API や他のクラウド(`api.anthropic.com`、`api.openai.com`、Vertex AI、Microsoft Foundry)も対象です。',
        why: 'Claude Platform on AWS は AWS の認証を使い、ホスト名にリージョンを含みますが、推論の地域は米国とグローバルのみです。これらのサービスには、Bedrock のリージョンもプロファイルもポリシーも適用されません。',
        fix: 'Bedrock を呼び出すか、別のサービスを使う理由を付けて許可します。',
        severity: '情報',
      },
    },
    bad: {
      languageId: 'python',
      code: 'client = OpenAI(base_url="https://aws-external-anthropic.ap-northeast-1.api.aws/v1")\n',
    },
    good: {
      languageId: 'python',
      code: 'client = OpenAI(base_url="https://bedrock-mantle.ap-northeast-1.api.aws/v1")\n',
    },
  },
  'expired-exception': {
    words: {
      en: {
        title: 'An exception has ended, or soon will',
        description: 'An exception of the policy file whose `expires` date has come, or comes within 30 days.',
        why: 'From that day on it accepts nothing: its findings are back, and may fail a build that passed the day before.',
        fix: 'Mend what it accepted, or agree on a new date. Remove an exception that is no longer needed.',
        severity: 'information',
      },
      ja: {
        title: '終了した、または間もなく終了する例外',
        description: 'ポリシーファイルの例外のうち、`expires` の日付を過ぎたもの、または 30 日以内に迎えるものです。',
        why: 'その日から例外は無効になり、指摘が再び表示されます。前日まで成功していたビルドが失敗することがあります。',
        fix: '許可していた箇所を修正するか、新しい期限を決めます。不要になった例外は削除します。',
        severity: '情報',
      },
    },
    bad: { languageId: 'jsonc', policyFile: true, code: exception('2026-11-30') },
    good: { languageId: 'jsonc', policyFile: true, code: exception('2027-03-31') },
  },
};
