import type { Notice } from '../domain/judgement.js';
import type { NoticeMessage } from '../domain/message.js';
import type { Reach } from '../domain/region.js';
import { docsTitle, docsUrl } from './docs.js';
import type { Explanation, ExplanationRow, RowId, VerdictIcon } from './explanation.js';
import { AVOIDANCES, FEATURE_NAMES, FEATURE_PAGES } from './features.js';
import { grouped } from './hover-reach.js';
import { hoverWords } from './hover-words.js';
import type { Bilingual } from './locale.js';
import { noticeRemedyTitle } from './notice-remedies.js';
import { noticeText } from './notices.js';
import { code, link, text, type Inline } from './rich.js';
import { visible, Words, type Speaker } from './words.js';

const LONGEST = 300;

interface NoticeWords {
  readonly kinds: Readonly<Record<'implicit-default' | 'feature-crosses-regions' | 'look-alike-service', string>>;
  readonly known: string;
  readonly avoid: string;
  readonly pin: string;
  readonly since: (date: string) => string;
  readonly sinceVersion: (version: string) => string;
  readonly oldest: (version: string) => string;
  readonly seen: (version: string, date: string) => string;
  readonly undated: string;
  readonly separator: string;
}

const WORDS: Bilingual<NoticeWords> = {
  en: {
    kinds: { 'implicit-default': 'default', 'feature-crosses-regions': 'feature across Regions', 'look-alike-service': 'another service' },
    known: 'Known',
    avoid: 'To avoid it',
    pin: 'To pin it',
    since: (date) => `since ${date}`,
    sinceVersion: (version) => `since version ${version}`,
    oldest: (version) => `since version ${version} at the latest`,
    seen: (version, date) => `last read in version ${version} of ${date}`,
    undated: 'read in its source or documentation; the copy has no date',
    separator: '; ',
  },
  ja: {
    kinds: { 'implicit-default': '既定値', 'feature-crosses-regions': 'リージョンをまたぐ機能', 'look-alike-service': '別のサービス' },
    known: '根拠',
    avoid: '回避するには',
    pin: '固定するには',
    since: (date) => `${date} 以降`,
    sinceVersion: (version) => `バージョン ${version} 以降`,
    oldest: (version) => `遅くともバージョン ${version} 以降`,
    seen: (version, date) => `最後に確認したのはバージョン ${version}(${date})`,
    undated: 'ソースコードまたはドキュメントで確認(日付なし)',
    separator: '、',
  },
};

/** All that can be said about a notice's place, for a hover; null for a notice about a comment, whose sentence says it all. */
export function explainNotice(notice: Notice, speaker: Speaker): Explanation | null {
  const { message } = notice;
  if (message.id !== 'implicit-default' && message.id !== 'feature-crosses-regions' && message.id !== 'look-alike-service') return null;
  const words = new Words(speaker);
  const { locale, catalog } = speaker;
  const { catalogueOf, rule } = hoverWords(locale);
  const page = pageOf(message, speaker);
  return {
    locale,
    reference: visible(notice.text, LONGEST),
    what: [WORDS[locale].kinds[message.id], nameOf(message, speaker)],
    icon: iconOf(notice),
    verdict: noticeText(notice, speaker),
    detail: null,
    rows: rowsOf(notice, message, words),
    footer: [[text(catalogueOf(catalog.asOf))], [text(rule), code(notice.rule)], ...(page === null ? [] : [[page]])],
    resolvable: false,
  };
}

type CallMessage = Extract<NoticeMessage, { id: 'implicit-default' | 'feature-crosses-regions' | 'look-alike-service' }>;

function nameOf(message: CallMessage, { catalog, locale }: Speaker): string {
  switch (message.id) {
    case 'implicit-default':
      return catalog.notices.tools.get(message.params.tool)?.name ?? message.params.tool;
    case 'feature-crosses-regions':
      return FEATURE_NAMES[message.params.feature][locale];
    case 'look-alike-service':
      return catalog.notices.lookAlikes.get(message.params.service)?.name ?? message.params.service;
  }
}

function iconOf({ severity, message }: Notice): VerdictIcon {
  if (severity === 'error') return 'error';
  if (message.id === 'look-alike-service') return 'info';
  const unknown = message.id === 'feature-crosses-regions' && (message.params.case === 'unknown' || message.params.case === 'silent');
  return unknown ? 'question' : 'warning';
}

function rowsOf(notice: Notice, message: CallMessage, words: Words): readonly ExplanationRow[] {
  const { speaker } = words;
  const w = WORDS[speaker.locale];
  const rows: ExplanationRow[] = [];
  const add = (id: RowId, label: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined) rows.push({ id, label, value: [text(value)] });
  };
  const { mayRunIn } = hoverWords(speaker.locale).labels;
  if ('reach' in message.params) add('reach', mayRunIn, reachText(message.params.reach, words));
  if (message.id === 'feature-crosses-regions') {
    const facts = speaker.catalog.notices.features.get(message.params.feature);
    add('known', w.known, facts && said(facts.since, w.since));
    add('avoid', w.avoid, facts && said(facts.avoid, (avoid) => AVOIDANCES[avoid][speaker.locale]));
  }
  if (message.id === 'implicit-default') {
    add('known', w.known, grounds(message.params.tool, words));
    const [remedy] = notice.remedies ?? [];
    add('avoid', w.pin, remedy === undefined ? null : noticeRemedyTitle(remedy, speaker));
  }
  return rows;
}

/** Since which version a default holds, and in which it was seen. */
function grounds(tool: Extract<CallMessage, { id: 'implicit-default' }>['params']['tool'], { speaker }: Words): string {
  const w = WORDS[speaker.locale];
  const facts = speaker.catalog.notices.tools.get(tool);
  if (facts === undefined) return w.undated;
  const { since, oldest, seenIn, seenOn } = facts;
  const seen = seenIn === null || seenOn === null ? w.undated : w.seen(seenIn, seenOn);
  return [said(since, w.sinceVersion), said(oldest, w.oldest), seen].filter((part) => part !== null).join(w.separator);
}

function said<T>(fact: T | null, words: (fact: T) => string): string | null {
  return fact === null ? null : words(fact);
}

function reachText(reach: Reach, words: Words): string | null {
  if (reach.kind === 'regions') return grouped(reach.regions, words);
  return reach.kind === 'unknown' ? null : hoverWords(words.speaker.locale).anyCommercial;
}

function pageOf(message: CallMessage, { locale, catalog }: Speaker): Inline | null {
  if (message.id === 'feature-crosses-regions') {
    const page = FEATURE_PAGES[message.params.feature];
    return link(docsTitle(page, locale), docsUrl(page, locale));
  }
  if (message.id === 'implicit-default') return null;
  const facts = catalog.notices.lookAlikes.get(message.params.service);
  return facts === undefined || facts.page === null ? null : link(facts.name, facts.page);
}
