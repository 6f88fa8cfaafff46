import type { Notice } from '../../domain/judgement.js';
import type { NoticeMessage } from '../../domain/message.js';
import type { Signal } from '../../domain/signal.js';
import { featureCrossesRegions } from './feature-crosses-regions.js';
import { implicitDefault } from './implicit-default.js';
import { lookAlikeService } from './look-alike-service.js';
import type { NoticeMeasure } from './notice.js';

export type { NoticeMeasure } from './notice.js';

/** The notice that a signal gives under a policy, without remedies; null for none. Information, unless the policy says otherwise. */
export function notify(signal: Signal, measure: NoticeMeasure): Notice | null {
  const message = messageOf(signal, measure);
  const severity = message === null ? 'off' : (measure.policy.rules[message.id] ?? 'information');
  if (message === null || severity === 'off') return null;
  const { span, text } = signal;
  return { kind: signal.about === 'look-alike' ? signal.kind : 'call', rule: message.id, severity, span, text, message };
}

function messageOf(signal: Signal, measure: NoticeMeasure): NoticeMessage | null {
  switch (signal.about) {
    case 'default':
      return implicitDefault(signal, measure);
    case 'feature':
      return featureCrossesRegions(signal, measure);
    case 'look-alike':
      return lookAlikeService(signal, measure);
  }
}
