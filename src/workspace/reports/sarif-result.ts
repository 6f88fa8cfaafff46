import type { Fix, Location, Result, Suppression as SarifSuppression } from 'sarif';
import type { Suppression } from '../../domain/judgement.js';
import type { Reference } from '../../domain/reference.js';
import { remedyTitle } from '../../explain/remedies.js';
import { sayStatus } from '../../explain/ui-status.js';
import type { Speaker } from '../../explain/words.js';
import type { LineMap } from '../position.js';
import type { Finding } from './entries.js';
import { artifact, region } from './sarif-location.js';
import { LEVELS, ruleIndex } from './sarif-tool.js';

/** A finding, or what is accepted, without its fingerprints. */
export function resultOf(finding: Finding, path: string, lines: LineMap, speaker: Speaker): Result {
  const { span, text, rule, severity, message, accepted, analysed } = finding;
  const related = analysed === null ? [] : relatedOf(analysed.reference, path, lines, speaker);
  const fixes = fixesOf(finding, path, lines, speaker);
  return {
    ruleId: rule,
    ruleIndex: ruleIndex(rule),
    level: LEVELS[severity],
    message: { text: messageString(message) },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), region: region(span, lines, text) } }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    ...(fixes.length === 0 ? {} : { fixes }),
    // An empty list says that nothing accepts it; SARIF wants one on all results or on none.
    suppressions: accepted === null ? [] : [suppression(accepted)],
    properties: { severity, ...(analysed === null ? {} : { verdict: analysed.judgement.verdict }) },
  };
}

/** Where the Region stands that decides. */
function relatedOf({ sourceSpan, sourceRegion }: Reference, path: string, lines: LineMap, speaker: Speaker): Location[] {
  if (sourceSpan === null || sourceRegion === null) return [];
  const message = messageString(sayStatus('regionHere', { region: sourceRegion }, speaker));
  return [{ id: 0, message: { text: message }, physicalLocation: { artifactLocation: artifact(path), region: region(sourceSpan, lines) } }];
}

function fixesOf({ span, accepted, analysed }: Finding, path: string, lines: LineMap, speaker: Speaker): Fix[] {
  const remedy = accepted === null ? analysed?.remedies.find(({ preferred }) => preferred) : undefined;
  if (analysed === null || remedy === undefined) return [];
  const replacement = { deletedRegion: region(span, lines), insertedContent: { text: remedy.newText } };
  return [
    {
      description: { text: messageString(remedyTitle(remedy, analysed.reference, speaker)) },
      artifactChanges: [{ artifactLocation: artifact(path), replacements: [replacement] }],
    },
  ];
}

function suppression({ by, reason }: Suppression): SarifSuppression {
  return {
    kind: by === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason === '' ? {} : { justification: reason }),
  };
}

/** Plain words as SARIF writes them: braces would be placeholders, brackets links. */
export function messageString(words: string): string {
  return words.replace(/[{}]/g, '$&$&').replace(/[[\]\\]/g, '\\$&');
}
