import type { RuleId } from '../domain/rule.js';
import type { RulePage } from './rules.js';

type PlaceRule = Extract<RuleId, 'non-domestic-region' | 'non-domestic-endpoint' | 'non-domestic-arn' | 'wildcard-region'>;

const client = (region: string): string => `import boto3\n\nclient = boto3.client("bedrock-runtime", region_name="${region}")\n`;
const statement = (region: string): string =>
  `{\n  "Version": "2012-10-17",\n  "Statement": [\n    {\n      "Effect": "Allow",\n      "Action": "bedrock:InvokeModel",\n      "Resource": "arn:aws:bedrock:${region}::foundation-model/amazon.nova-lite-v1:0"\n    }\n  ]\n}\n`;

/** Rules about Regions, endpoints and ARNs. */
export const PLACE_RULES: Readonly<Record<PlaceRule, RulePage>> = {
  'non-domestic-region': {
    words: {
      en: {
        title: 'A Region outside the policy is used with Bedrock',
        description:
          "A Region code or an SDK's constant for it, outside the policy and tied to Amazon Bedrock: by the same statement, by lines nearby, by Bedrock elsewhere in the file, or as a default of a workspace that uses Bedrock.",
        why: 'A foundation model ID runs in the Region that the client calls. With a Region outside, prompts are sent there, and the same ID that stays inside elsewhere leaves here.',
        fix: 'Call an allowed Region that offers every model used here; the quick fix names one where the catalogue knows it. If the Region is meant for another service, name that service in the same statement, or accept the finding with a reason.',
        severity: 'warning by statement or nearby lines; information by file or workspace',
      },
      ja: {
        title: 'ポリシーの対象外のリージョンが Bedrock で使われている',
        description:
          'Amazon Bedrock と関連付けられた、ポリシーの対象外のリージョンコードまたは SDK の定数です。同じ文、近くの行、同じファイル内の Bedrock の使用、または Bedrock を使うワークスペースの既定値によって関連付けられます。',
        why: '基盤モデル ID は、クライアントが呼び出すリージョンで実行されます。対象外のリージョンではプロンプトがそこに送信され、ほかでは対象内で実行される同じ ID も対象外で実行されます。',
        fix: 'ここで使うすべてのモデルを提供する許可リージョンを呼び出します。カタログにあればクイックフィックスに表示されます。別のサービスのためのリージョンであれば、同じ文にそのサービス名を書くか、理由を付けて許可します。',
        severity: '同じ文や近くの行は警告、ファイルやワークスペースは情報',
      },
    },
    bad: { languageId: 'python', code: client('us-east-1') },
    good: { languageId: 'python', code: client('ap-northeast-1') },
  },
  'non-domestic-endpoint': {
    words: {
      en: {
        title: 'A Bedrock endpoint is outside the policy',
        description:
          'The host name of a Bedrock endpoint (runtime, control plane, agents, mantle, FIPS, VPC endpoint), or a PrivateLink service name, in a Region outside the policy.',
        why: 'Requests go to the host that is named, whatever Region is configured elsewhere.',
        fix: 'Use the endpoint of an allowed Region. Host names of VPC endpoints (`vpce-…`) belong to an account: make one in an allowed Region and use its name.',
        severity: 'warning',
      },
      ja: {
        title: 'Bedrock のエンドポイントがポリシーの対象外',
        description:
          'ポリシーの対象外のリージョンにある Bedrock エンドポイント(ランタイム、コントロールプレーン、エージェント、mantle、FIPS、VPC エンドポイント)のホスト名、または PrivateLink サービス名です。',
        why: 'ほかの場所でどのリージョンが設定されていても、リクエストは指定されたホストに送信されます。',
        fix: '許可されたリージョンのエンドポイントを使います。VPC エンドポイントのホスト名(`vpce-…`)はアカウントに属するため、許可されたリージョンに作成してその名前を使います。',
        severity: '警告',
      },
    },
    bad: { languageId: 'properties', code: 'BEDROCK_ENDPOINT=https://bedrock-runtime.us-east-1.amazonaws.com\n' },
    good: { languageId: 'properties', code: 'BEDROCK_ENDPOINT=https://bedrock-runtime.ap-northeast-1.amazonaws.com\n' },
  },
  'non-domestic-arn': {
    words: {
      en: {
        title: 'A Bedrock ARN is outside the policy',
        description:
          'The ARN of a Bedrock resource whose Region is outside the policy. In a policy document it is a permission rather than a call.',
        why: 'A call with such an ARN goes to its Region. A permission for it allows such calls; removing it is often the firmest way to keep inference inside.',
        fix: 'Name the resource in an allowed Region. ARNs of foundation models are rewritten where the model runs there; resources that an account owns have to be made there first.',
        severity: 'warning; information in comments, prose and permissions',
      },
      ja: {
        title: 'Bedrock の ARN がポリシーの対象外',
        description:
          'リージョンがポリシーの対象外である Bedrock リソースの ARN です。ポリシードキュメントの中では、呼び出しではなく許可を表します。',
        why: 'この ARN での呼び出しは、そのリージョンに送信されます。許可として書かれている場合は、その呼び出しを認めることになります。許可を外すことは、推論を対象内にとどめる確実な方法の一つです。',
        fix: '許可されたリージョンのリソースを指定します。基盤モデルの ARN は、モデルが提供されていれば書き換えられます。アカウントが所有するリソースは、先に許可されたリージョンに作成します。',
        severity: '警告(コメント、文章、許可では情報)',
      },
    },
    bad: { languageId: 'python', code: 'MODEL_ARN = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"\n' },
    good: { languageId: 'python', code: 'MODEL_ARN = "arn:aws:bedrock:ap-northeast-1::foundation-model/amazon.nova-lite-v1:0"\n' },
  },
  'wildcard-region': {
    words: {
      en: {
        title: 'An ARN does not limit its Region',
        description: 'A Bedrock ARN with a wildcard or nothing in place of the Region, such as `arn:aws:bedrock:*::foundation-model/*`.',
        why: 'A permission written this way allows calls in Regions outside the policy too, so nothing but the code holds them back.',
        fix: 'Name the allowed Regions, one ARN each, or limit the statement with the condition key `aws:RequestedRegion`. For a Deny, a wildcard is usually what you want.',
        severity: 'information',
      },
      ja: {
        title: 'ARN のリージョンが限定されていない',
        description: 'リージョンの位置がワイルドカードまたは空である Bedrock の ARN です(例: `arn:aws:bedrock:*::foundation-model/*`)。',
        why: 'このように書いた許可は、ポリシーの対象外のリージョンでの呼び出しも認めます。制限するものはコードだけになります。',
        fix: '許可されたリージョンを ARN ごとに指定するか、条件キー `aws:RequestedRegion` で文を制限します。Deny では、多くの場合ワイルドカードが適切です。',
        severity: '情報',
      },
    },
    bad: { languageId: 'json', code: statement('*') },
    good: { languageId: 'json', code: statement('ap-northeast-1') },
  },
};
