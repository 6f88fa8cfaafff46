import { FAMILIES_OF_ALL } from './providers.js';

/**
 * The first layer: where a reference, a word of Bedrock's or a mark of a signal may stand; `EVIDENCE_LITERALS` says the same
 * in words. Three passes, each over a few rare characters (see `search`), read a text several times faster than one pass
 * over all words does.
 */

/** The product's name as code writes it, and the one library that is told by a plain word. */
export const NAME_ANCHOR = /[bB]edrock|strands(?: import|-agents\/|(?<=import strands))/g;

/** What capitals tell: the product's name, and operations and classes in camel case. */
export const CAPITAL_ANCHOR =
  /BEDROCK|BDRR|A(?<=nthropicA)(?:WS|ws)|A(?<=nvokeDataA)utomation|J(?<=ModelInvocationJ)ob|R(?<=PromptR)outer|S(?<=MemoryS)trategy/g;

/** The same operations in snake case, and the host of another service. */
const JOINED_MARKS = [
  '_(?<=model_)invocation_job',
  '_(?<=create_)prompt_router',
  '_(?<=nvoke_)data_automation',
  '-(?<=aws-)external-anthropic',
];

/** The dot in front of a model's family or of a feature's profile, and marks that hyphens and underscores join. */
export function joinedAnchor(families: Iterable<string>): RegExp {
  return new RegExp([`\\.(?=${[...families].join('|')}|guardrail\\.v\\d|data-automation-v\\d)`, ...JOINED_MARKS].join('|'), 'g');
}

export const JOINED_ANCHOR = joinedAnchor(FAMILIES_OF_ALL);

/**
 * The second layer, read only beside evidence of the first: the dot behind a prefix that is joined to a variable, the dot of
 * a Region's constant, the hyphen of a version and of a Region's direction.
 */
export const BESIDE_ANCHOR =
  /\.(?=["'`$#{\\%]|(?:us|eu|ap|ca|sa|me|af|il|mx|cn)[a-z])|-(?:v\d{1,2}(?=(?::|%3[aA])\d)|(?:gov-|iso[a-z]?-|de-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d)/g;

/** Classes of the SDKs and the CDK that hold Regions and models as constants: a word by itself is found fastest of all. */
export const REGION_CLASS_ANCHOR = /Region/g;
export const MODEL_CLASS_ANCHOR = /FoundationModelIdentifier/g;

/** What stands at the first of these where it is a class and not part of some other name. */
export const REGION_CLASS = /Region(?:s|Endpoint)?(?=\.|::)|(?<=\d)RegionI[Dd]|Region(?<=InferenceProfileRegion)(?=_[A-Z])/y;
