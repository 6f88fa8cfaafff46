import type { Message, MessageId, MessageParameters } from '../domain/message.js';
import { ARN_MESSAGES } from './messages-arn.js';
import { BUILT_UP_MESSAGES } from './messages-built-up.js';
import { MODEL_MESSAGES } from './messages-model.js';
import { PLACE_MESSAGES } from './messages-place.js';
import { PROFILE_MESSAGES } from './messages-profile.js';
import type { Sentence, Sentences } from './sentences.js';
import { Words, type Speaker } from './words.js';

const MESSAGES: Sentences<MessageId> = {
  ...PROFILE_MESSAGES,
  ...MODEL_MESSAGES,
  ...PLACE_MESSAGES,
  ...ARN_MESSAGES,
  ...BUILT_UP_MESSAGES,
};

/** A message in words: one sentence, or two short ones; plain text without line breaks. */
export function messageText(message: Message, speaker: Speaker): string {
  const { main, more } = messageSentence(message, new Words(speaker));
  return more === null ? main : sentencesJoined([main, more], speaker);
}

/** The same in its parts: what it means, and why or what to do where that is a sentence of its own. */
export function messageSentence(message: Message, words: Words): { readonly main: string; readonly more: string | null } {
  const speak = MESSAGES[message.id][words.speaker.locale] as (params: MessageParameters[MessageId], words: Words) => Sentence;
  const sentence = speak(message.params, words);
  return typeof sentence === 'string' ? { main: sentence, more: null } : { main: sentence[0], more: sentence[1] };
}

/** Sentences side by side: Japanese ones need no space. */
export function sentencesJoined(sentences: readonly string[], speaker: Speaker): string {
  return sentences.join(speaker.locale === 'ja' ? '' : ' ');
}
