import type { NoticeId } from '../domain/rule.js';
import type { RulePage } from './rules.js';

const accepted = (directive: string, model: string): string => `# bedrock-residency-${directive}\nMODEL_ID = "${model}"\n`;

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
};
