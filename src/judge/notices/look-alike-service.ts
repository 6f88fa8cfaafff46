import type { LookAlikeSignal } from '../../domain/signal.js';
import type { NoticeRule } from './notice.js';

/** A service that serves the same models and that no policy over Bedrock's Regions holds for. */
export const lookAlikeService: NoticeRule<LookAlikeSignal> = ({ service }) => ({ id: 'look-alike-service', params: { service } });
