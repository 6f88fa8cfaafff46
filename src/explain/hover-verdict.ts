import type { AnalysedReference } from '../domain/judgement.js';
import type { MessageId } from '../domain/message.js';
import type { VerdictIcon } from './explanation.js';
import { messageSentence } from './messages.js';
import { UNCONFIRMED, type Sentences } from './sentences.js';
import type { Words } from './words.js';

type HoverMessage = 'profile-leaves' | 'profile-may-leave' | 'profile-global' | 'profile-domestic';

/** Messages that a hover says shorter, because its rows list the Regions. */
const HEADLINES: Sentences<HoverMessage> = {
  'profile-leaves': {
    en: ({ confirmed }, w) => [
      `Leaves ${w.en.name}.`,
      `Every destination Region is outside the policy${confirmed ? '' : `; ${UNCONFIRMED.en}`}.`,
    ],
    ja: ({ confirmed }, w) => [
      `推論が${w.ja.outside}で実行されます。`,
      `送信先リージョンはすべてポリシーの対象外です${confirmed ? '' : `(${UNCONFIRMED.ja})`}。`,
    ],
  },
  'profile-may-leave': {
    en: ({ confirmed }, w) => [
      `May leave ${w.en.name}.`,
      `Some destination Regions are outside the policy${confirmed ? '' : `; ${UNCONFIRMED.en}`}.`,
    ],
    ja: ({ confirmed }, w) => [
      `推論が${w.ja.outside}で実行される可能性があります。`,
      `送信先リージョンの一部がポリシーの対象外です${confirmed ? '' : `(${UNCONFIRMED.ja})`}。`,
    ],
  },
  'profile-global': {
    en: (_, w) => [`May leave ${w.en.name}.`, 'A global profile can run in any supported commercial Region.'],
    ja: (_, w) => [
      `推論が${w.ja.outside}で実行される可能性があります。`,
      'グローバル推論プロファイルは、対応するすべての商用リージョンに送信されることがあります。',
    ],
  },
  'profile-domestic': {
    en: ({ regions, confirmed }, w) => {
      const main = `Stays in ${w.en.name}, in ${w.citiesOr(regions)}.`;
      return confirmed ? main : [main, 'Promised by the prefix, not confirmed.'];
    },
    ja: ({ regions, confirmed }, w) => {
      const main = `${w.ja.inside}(${w.citiesOr(regions)})で推論が実行されます。`;
      return confirmed ? main : [main, `${UNCONFIRMED.ja}。`];
    },
  },
};

/** What a judged reference means, in the hover's words. */
export function headline(analysed: AnalysedReference, words: Words): { readonly main: string; readonly more: string | null } {
  const { message } = analysed.judgement;
  const { locale } = words.speaker;
  let sentence;
  switch (message.id) {
    case 'profile-leaves':
      sentence = HEADLINES[message.id][locale](message.params, words);
      break;
    case 'profile-may-leave':
      sentence = HEADLINES[message.id][locale](message.params, words);
      break;
    case 'profile-global':
      sentence = HEADLINES[message.id][locale](message.params, words);
      break;
    case 'profile-domestic':
      sentence = HEADLINES[message.id][locale](message.params, words);
      break;
    default:
      return messageSentence(message, words);
  }
  return typeof sentence === 'string' ? { main: sentence, more: null } : { main: sentence[0], more: sentence[1] };
}

/** Neither good nor bad by themselves: something else decides. */
const OPEN: ReadonlySet<MessageId> = new Set(['region-inside', 'endpoint-inside', 'model-ending', 'arn-inside']);

/** A call elsewhere than inside the policy, or one that fails: no good news, whatever the reference's own verdict. */
const FAILING: ReadonlySet<MessageId> = new Set([
  'model-called-outside',
  'model-ended',
  'profile-not-callable-here',
  'arn-profile-not-callable',
]);

/** The icon beside the verdict. */
export function verdictIcon({ judgement }: AnalysedReference): VerdictIcon {
  const { verdict, severity, message } = judgement;
  if (severity === 'error') return 'error';
  if (FAILING.has(message.id)) return 'warning';
  switch (verdict) {
    case 'leaves':
    case 'may-leave':
    case 'unavailable':
      return 'warning';
    case 'unknown':
      return 'question';
    case 'domestic-cross-region':
      return severity === 'warning' ? 'warning' : 'pass';
    case 'domestic':
      return OPEN.has(message.id) ? 'info' : 'pass';
  }
}
