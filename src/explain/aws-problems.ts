import type { AwsProblem, AwsProblemKind } from '../domain/problem.js';
import type { Bilingual } from './locale.js';
import { Words, type Speaker } from './words.js';

/** Why AWS could not be asked, in words. */
export interface AwsProblemWords {
  /** What happened, the Region first where it is about one. */
  readonly message: string;
  /** What to do about it. */
  readonly next: string;
  /** An IAM policy (JSON) that allows what is missing; null where that would not help. */
  readonly policy: string | null;
}

/** What varies in the words, made fit to show. */
interface Told {
  readonly profile: string | null;
  readonly action: string;
  /** In brackets, or nothing. */
  readonly detail: string;
}

type Sayings = Readonly<Record<'message' | 'next', Bilingual<(told: Told) => string>>>;

const ofProfile = (profile: string | null): string => (profile === null ? '' : ` of profile "${profile}"`);
const ofProfileJa = (profile: string | null): string => (profile === null ? '' : `プロファイル「${profile}」の`);
const login = (profile: string | null): string => `aws sso login${profile === null ? '' : ` --profile ${profile}`}`;

const PROBLEMS: Readonly<Record<AwsProblemKind, Sayings>> = {
  'no-profile': {
    message: {
      en: ({ profile }) => `The shared config and credentials files have no profile "${profile ?? ''}".`,
      ja: ({ profile }) => `共有の設定ファイルと認証情報ファイルに、プロファイル「${profile ?? ''}」がありません。`,
    },
    next: {
      en: () => 'See what there is with "aws configure list-profiles", or make it with "aws configure".',
      ja: () => '"aws configure list-profiles" で一覧を確認するか、"aws configure" で作成してください。',
    },
  },
  'no-credentials': {
    message: {
      en: ({ profile }) => (profile === null ? 'No AWS credentials were found.' : `Profile "${profile}" gives no credentials.`),
      ja: ({ profile }) =>
        profile === null ? 'AWS の認証情報が見つかりません。' : `プロファイル「${profile}」から認証情報を取得できません。`,
    },
    next: {
      en: () => 'Choose a profile, sign in with "aws sso login", or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
      ja: () => 'プロファイルを選ぶか、"aws sso login" でサインインするか、AWS_ACCESS_KEY_ID と AWS_SECRET_ACCESS_KEY を設定してください。',
    },
  },
  'sso-expired': {
    message: {
      en: ({ profile }) => `The sign-in session${ofProfile(profile)} has ended.`,
      ja: ({ profile }) => `${ofProfileJa(profile)}サインインセッションの有効期限が切れています。`,
    },
    next: {
      en: ({ profile }) => `Run "${login(profile)}", then try again.`,
      ja: ({ profile }) => `"${login(profile)}" を実行してから、もう一度お試しください。`,
    },
  },
  'credentials-expired': {
    message: {
      en: ({ profile }) => `The temporary credentials${ofProfile(profile)} have ended.`,
      ja: ({ profile }) => `${ofProfileJa(profile)}一時的な認証情報の有効期限が切れています。`,
    },
    next: {
      en: () => 'Sign in again or renew them, then try again.',
      ja: () => 'サインインし直すか、認証情報を更新してから、もう一度お試しください。',
    },
  },
  'credentials-refused': {
    message: {
      en: ({ profile }) => `AWS does not accept the credentials${ofProfile(profile)}.`,
      ja: ({ profile }) => `${ofProfileJa(profile)}認証情報が AWS に受け入れられませんでした。`,
    },
    next: {
      en: () => "Check the access key, the session token and this computer's clock.",
      ja: () => 'アクセスキー、セッショントークン、このコンピューターの時計を確認してください。',
    },
  },
  'mfa-required': {
    message: {
      en: ({ profile }) => `The role${ofProfile(profile)} asks for a one-time code (MFA), which can't be entered here.`,
      ja: ({ profile }) => `${ofProfileJa(profile)}ロールはワンタイムコード(MFA)を要求しますが、ここでは入力できません。`,
    },
    next: {
      en: () => 'Get temporary credentials in a terminal, for example with "aws sts get-session-token", and use those.',
      ja: () => 'ターミナルで "aws sts get-session-token" などを使って一時的な認証情報を取得し、それを使ってください。',
    },
  },
  'access-denied': {
    message: {
      en: ({ action }) => `The credentials may not call ${action || 'this API'}.`,
      ja: ({ action }) => `この認証情報には ${action || 'この API'} を呼び出す権限がありません。`,
    },
    next: {
      en: () => 'Have a policy with these actions attached to the user or role:',
      ja: () => 'ユーザーまたはロールに、次のアクションを許可するポリシーをアタッチしてもらってください:',
    },
  },
  'access-forbidden': {
    message: {
      en: ({ action }) => `A policy of the organization, or an explicit Deny, forbids ${action || 'this call'}.`,
      ja: ({ action }) => `組織のポリシーまたは明示的な Deny により、${action || 'この呼び出し'} は禁止されています。`,
    },
    next: {
      en: () => 'The Region may be closed on purpose: leave it out, or ask who administers the account.',
      ja: () => '意図的に利用が制限されたリージョンの可能性があります。対象から外すか、アカウントの管理者に確認してください。',
    },
  },
  'region-not-enabled': {
    message: {
      en: () => 'The Region is not enabled for this account, or has no Amazon Bedrock.',
      ja: () => 'このアカウントで有効になっていないか、Amazon Bedrock が提供されていないリージョンです。',
    },
    next: {
      en: () => 'Enable it on the account page of the AWS console, or leave it out.',
      ja: () => 'AWS コンソールのアカウントページで有効にするか、対象から外してください。',
    },
  },
  network: {
    message: { en: ({ detail }) => `AWS could not be reached${detail}.`, ja: ({ detail }) => `AWS に接続できませんでした${detail}。` },
    next: {
      en: () => 'Check the network, the proxy and any endpoint that is configured, then try again.',
      ja: () => 'ネットワーク、プロキシ、設定されたエンドポイントを確認してから、もう一度お試しください。',
    },
  },
  throttled: {
    message: {
      en: () => 'AWS throttled the requests, and went on to when they were repeated.',
      ja: () => 'リクエストが AWS によってスロットリングされ、再試行しても解消しませんでした。',
    },
    next: { en: () => 'Wait a minute, then try again.', ja: () => '1 分ほど待ってから、もう一度お試しください。' },
  },
  timeout: {
    message: { en: () => 'No answer came in time.', ja: () => '時間内に応答がありませんでした。' },
    next: {
      en: () => 'Check the network, the proxy and any endpoint that is configured, then try again.',
      ja: () => 'ネットワーク、プロキシ、設定されたエンドポイントを確認してから、もう一度お試しください。',
    },
  },
  server: {
    message: { en: ({ detail }) => `AWS itself failed${detail}.`, ja: ({ detail }) => `AWS 側でエラーが発生しました${detail}。` },
    next: { en: () => 'Try again later.', ja: () => '時間をおいて、もう一度お試しください。' },
  },
  malformed: {
    message: {
      en: ({ detail }) => `The answer is none of Amazon Bedrock's${detail}.`,
      ja: ({ detail }) => `Amazon Bedrock のものではない応答を受け取りました${detail}。`,
    },
    next: {
      en: () => 'A proxy or a configured endpoint (AWS_ENDPOINT_URL) may have answered in its place: check them.',
      ja: () => 'プロキシや、設定されたエンドポイント(AWS_ENDPOINT_URL)が応答した可能性があります。設定を確認してください。',
    },
  },
  'too-large': {
    message: {
      en: () => 'The answer is larger than any of Amazon Bedrock, and was not read.',
      ja: () => '応答が大きすぎるため、読み取りを中止しました。',
    },
    next: {
      en: () => 'A proxy or a configured endpoint (AWS_ENDPOINT_URL) may have answered in its place: check them.',
      ja: () => 'プロキシや、設定されたエンドポイント(AWS_ENDPOINT_URL)が応答した可能性があります。設定を確認してください。',
    },
  },
  'not-found': {
    message: {
      en: () => 'The account has no such resource in this Region.',
      ja: () => 'このリージョンのアカウントに、該当するリソースはありません。',
    },
    next: {
      en: () => 'Check the ARN, and that the profile is one of the account that owns it.',
      ja: () => 'ARN と、プロファイルがリソースを所有するアカウントのものであることを確認してください。',
    },
  },
  unsupported: {
    message: {
      en: () => 'No API tells which models and Regions are behind this resource.',
      ja: () => 'このリソースの背後にあるモデルとリージョンを確認できる API はありません。',
    },
    next: {
      en: () => 'Look at its settings in the AWS console.',
      ja: () => 'AWS コンソールでリソースの設定を確認してください。',
    },
  },
  unexpected: {
    message: { en: ({ detail }) => `The question failed${detail}.`, ja: ({ detail }) => `照会に失敗しました${detail}。` },
    next: {
      en: () => 'Check the Region and what was asked about, then try again.',
      ja: () => 'リージョンと照会の対象を確認してから、もう一度お試しください。',
    },
  },
};

/** What is left of a Region whose other answers could be used. */
const PARTIAL: Bilingual<string> = { en: 'The rest of the Region was read.', ja: 'リージョンのそれ以外の情報は取得できました。' };

/** A failed question to AWS in words: what happened, what to do, and where an action is missing a policy that allows it. */
export function awsProblemWords(problem: AwsProblem, speaker: Speaker): AwsProblemWords {
  const words = new Words(speaker);
  const { locale } = speaker;
  const inBrackets = (text: string): string => (locale === 'ja' ? `(${text})` : ` (${text})`);
  const told: Told = {
    profile: problem.profile === null ? null : words.quoted(problem.profile),
    action: problem.action ?? '',
    detail: problem.detail === null ? '' : inBrackets(words.quoted(problem.detail)),
  };
  const { message, next } = PROBLEMS[problem.kind];
  const space = locale === 'ja' ? '' : ' ';
  const place = problem.region === null ? '' : `${words.region(problem.region)}: `;
  return {
    message: `${place}${message[locale](told)}${problem.partial ? `${space}${PARTIAL[locale]}` : ''}`,
    next: next[locale](told),
    policy: problem.kind === 'access-denied' && problem.actions.length > 0 ? iamPolicy(problem.actions) : null,
  };
}

/** A policy document that allows exactly these actions, ready to be attached. */
function iamPolicy(actions: readonly string[]): string {
  const statement = { Sid: 'BedrockResidencyCatalogue', Effect: 'Allow', Action: actions, Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
}
