import { sha256 } from '@noble/hashes/sha2';
import { sayAudit } from '../../../explain/ui-audit.js';
import { sayChanged } from '../../../explain/ui-changed.js';
import { policyName } from '../../../explain/words.js';
import { REPORT_MARK } from '../../own-report.js';
import { PRODUCT, type ReportContext } from '../report.js';
import { daysBetween } from './accepted.js';
import { foreign, terms, type Section } from './elements.js';
import { markup, own, type Markup } from './markup.js';
import { STYLE } from './style.js';

/**
 * One self-contained page: its own style, no script, nothing from elsewhere, and a content security policy that holds it
 * to that.
 */
export function page(sections: readonly (Section | null)[], context: ReportContext): string {
  const { locale, checked } = context;
  const title = sayAudit('auditTitle', {}, context);
  const kind = sayAudit('auditKind', {}, context);
  const shown = sections.filter((section) => section !== null);
  return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
${own(REPORT_MARK)}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash()}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${kind}: ${foreign(checked.join(', '))} – ${PRODUCT}</title>
<style>${own(STYLE)}</style>
</head>
<body>
<a class="skip" href="#findings">${sayAudit('auditSkipLink', {}, context)}</a>
<div class="page">
<header>
<p class="kind">${kind}</p>
<h1>${title}</h1>
<p>${sayAudit('auditIntro', {}, context)}</p>
${facts(context)}
</header>
<nav aria-label="${sayAudit('auditContents', {}, context)}"><ul>${shown.map(({ id, title: name }) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>
${shown.map(({ content }) => content)}
</main>
</div>
</body>
</html>
`.text;
}

function facts(context: ReportContext): Markup {
  const { checked, changedSince, today, version, catalog } = context;
  const narrowed = changedSince === null ? [] : [sayChanged('onlyChanged', { commit: changedSince }, context)];
  const age = sayAudit('auditCatalogueAge', { date: catalog.asOf, days: daysBetween(catalog.asOf, today) }, context);
  return markup`<div class="facts">${terms([
    [sayAudit('auditChecked', {}, context), foreign([checked.join(', '), ...narrowed].join(' – '))],
    [sayAudit('auditDate', {}, context), today],
    [sayAudit('auditPolicy', {}, context), policyName(context)],
    [sayAudit('auditCatalogue', {}, context), age],
    [sayAudit('auditTool', {}, context), `${PRODUCT} ${version}`],
  ])}</div>`;
}

/** The only style that the page may have, as its policy names it. */
function styleHash(): string {
  return btoa(String.fromCharCode(...sha256(STYLE)));
}
