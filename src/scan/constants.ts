import type { Catalog } from '../catalog/facts.js';
import type { RegionCode } from '../domain/region.js';
import { isWord, runEnd, runStart } from './characters.js';
import type { Draft, DraftOf } from './draft.js';

/** The CDK's names: a model's ID in capitals, its dots, hyphens and colons written as underscores. */
const MODEL_CLASS = 'FoundationModelIdentifier';
const GEOGRAPHY_CLASS = 'CrossRegionInferenceProfileRegion';

const folded = new WeakMap<Catalog, ReadonlyMap<string, string>>();

/** Model IDs by their letters and digits alone. */
function modelsByLetters(catalog: Catalog): ReadonlyMap<string, string> {
  let map = folded.get(catalog);
  if (map === undefined) {
    map = new Map(catalog.models.map((model) => [letters(model.id), model.id]));
    folded.set(catalog, map);
  }
  return map;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Reads `FoundationModelIdentifier.X` or `CrossRegionInferenceProfileRegion.X`, in Go `…_X`, around a word of its class, which is at `word`. */
export function readCdkConstant(text: string, word: number, catalog: Catalog): Draft | null {
  const start = runStart(text, word, isWord, GEOGRAPHY_CLASS.length);
  const isModel = text.startsWith(MODEL_CLASS, start);
  if (isWord(text[start - 1]) || (!isModel && !text.startsWith(GEOGRAPHY_CLASS, start))) return null;
  const classEnd = start + (isModel ? MODEL_CLASS : GEOGRAPHY_CLASS).length;
  if (text[classEnd] !== '.' && text[classEnd] !== '_') return null;
  const nameStart = classEnd + 1;
  const end = runEnd(text, nameStart, isWord, 120);
  const name = text.slice(nameStart, end);
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) return null;
  const common = { span: { start, end }, text: text.slice(start, end), spelling: 'constant' } as const;
  if (!isModel) {
    return { ...common, kind: 'inference-profile', geography: name.toLowerCase().replaceAll('_', '-'), modelId: null, feature: 'model' };
  }
  const modelId = modelsByLetters(catalog).get(letters(name)) ?? guessId(name);
  return modelId === null ? null : { ...common, kind: 'foundation-model', modelId };
}

/** An ID that the catalogue lacks, from its constant: `META_LLAMA_2_CHAT_13B_V1` can only be approximated. */
function guessId(name: string): string | null {
  const words = name.toLowerCase().split('_');
  return words.length > 1 ? `${words[0] ?? ''}.${words.slice(1).join('-')}` : null;
}

/** Region constants of the SDKs; the first group is the name. */
const CLASS_CONSTANT = /^(?:Regions?|RegionEndpoint)(?:\.|::)([A-Za-z]\w{3,24})/;
const MEMBER_CONSTANT = /^\.((?:us|eu|ap|ca|sa|me|af|il|mx|cn)[a-z]{4,14}\d)\b/;
const GO_CONSTANT = /^([A-Z][A-Za-z]{4,20}\d)RegionI[Dd]\b/;

/** Reads an SDK's Region constant at `start`: `Region.US_EAST_1`, `RegionEndpoint.USEast1`, `.useast1`, `UsEast1RegionID`. */
export function readRegionConstant(text: string, start: number, catalog: Catalog): Omit<DraftOf<'region'>, 'kind'> | null {
  if (isWord(text[start - 1])) return null;
  const rest = text.slice(start, start + 48);
  const match = CLASS_CONSTANT.exec(rest) ?? MEMBER_CONSTANT.exec(rest) ?? GO_CONSTANT.exec(rest);
  if (match?.[1] === undefined) return null;
  const end = start + match[0].length;
  const region = regionOfConstant(match[1], catalog);
  if (region === null || isWord(text[end])) return null;
  return { span: { start, end }, text: text.slice(start, end), region, spelling: 'constant' };
}

function regionOfConstant(name: string, catalog: Catalog): RegionCode | null {
  const wanted = letters(name)
    .replace(/^usgovcloud/, 'usgov')
    .replace(/^govcloud$/, 'usgovwest1');
  for (const code of catalog.regions.keys()) if (letters(code) === wanted) return code;
  return null;
}

/** Writes another Region the way a constant is written; null when its style cannot carry it. */
export function regionConstant(constant: string, region: RegionCode): string | null {
  const match = CLASS_CONSTANT.exec(constant) ?? MEMBER_CONSTANT.exec(constant) ?? GO_CONSTANT.exec(constant);
  const name = match?.[1];
  if (name === undefined) return null;
  const parts = region.split('-');
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  let written: string;
  if (name.includes('_')) written = name === name.toUpperCase() ? region.toUpperCase().replaceAll('-', '_') : region.replaceAll('-', '_');
  else if (name === name.toLowerCase()) written = parts.join('');
  else if (/^[A-Z]{2}/.test(name)) written = (parts[0] ?? '').toUpperCase() + parts.slice(1).map(capital).join('');
  else written = parts.map(capital).join('');
  return constant.replace(name, written);
}
