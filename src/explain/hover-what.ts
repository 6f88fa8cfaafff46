import type { Reference } from '../domain/reference.js';
import { hoverWords } from './hover-words.js';
import { countryName, geographyName } from './places.js';
import { modelOf } from './remedies.js';
import { visible, type Speaker, type Words } from './words.js';

const LONGEST_NAME = 60;

/** What a reference is, `inference profile (US)`, and the name of its model, or its Region's place. */
export function whatItIs(reference: Reference, words: Words): readonly string[] {
  const { speaker } = words;
  const name = modelOf(reference, speaker)?.name ?? null;
  const kind = kindOf(reference, speaker);
  if (reference.kind === 'region') return [kind, ...place(reference.region, words)];
  return name === null ? [kind] : [kind, name];
}

function kindOf(reference: Reference, speaker: Speaker): string {
  const { kinds, bracketed } = hoverWords(speaker.locale);
  const geography = (prefix: string): string => geographyName(prefix, speaker.locale) ?? visible(prefix, LONGEST_NAME);
  switch (reference.kind) {
    case 'foundation-model':
      return reference.spelling === 'constant' ? bracketed(kinds.foundationModel, kinds.constant) : kinds.foundationModel;
    case 'inference-profile': {
      const kind = { model: kinds.inferenceProfile, guardrail: kinds.guardrailProfile, 'data-automation': kinds.dataAutomationProfile };
      return bracketed(kind[reference.feature], geography(reference.geography));
    }
    case 'arn': {
      const more = [reference.resourceType, reference.geography === null ? null : geography(reference.geography)];
      const shown = more.filter((part) => part !== null).map((part) => visible(part, LONGEST_NAME));
      return shown.length === 0 ? kinds.arn : bracketed(kinds.arn, shown.join(', '));
    }
    case 'endpoint': {
      const shape = { host: kinds.endpoint, 'private-link-service': kinds.privateLink, 'vpc-endpoint': kinds.vpcEndpoint };
      return bracketed(shape[reference.shape], visible(reference.service, LONGEST_NAME));
    }
    case 'built-up':
      return reference.geography === null ? kinds.builtUp : bracketed(kinds.builtUp, geography(reference.geography));
    case 'region':
      return reference.spelling === 'constant' ? bracketed(kinds.region, kinds.constant) : kinds.region;
  }
}

/** City and country, `N. Virginia, the US`; nothing for a Region that the catalogue lacks. */
function place(region: string, words: Words): readonly string[] {
  const facts = words.speaker.catalog.regions.get(region);
  const country = facts?.country ?? null;
  const names = [words.city(region), ...(country === null ? [] : [countryName(country, words.speaker.locale)])];
  return facts === undefined ? [] : [words.list(names.filter((name) => name !== region))];
}
