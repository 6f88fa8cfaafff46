import { crossRegionProfile } from './cross-region-profile.js';
import { domesticCrossRegionProfile } from './domestic-cross-region-profile.js';
import { endedModel, endingModel } from './end-of-life-model.js';
import { modelNotOnDemand } from './model-not-on-demand.js';
import { nonDomesticArn } from './non-domestic-arn.js';
import { nonDomesticEndpoint } from './non-domestic-endpoint.js';
import { nonDomesticRegion } from './non-domestic-region.js';
import type { Rule } from './rule.js';
import { unknownModel } from './unknown-model.js';
import { unresolvedReference } from './unresolved-reference.js';
import { wildcardRegion } from './wildcard-region.js';

/** Leaving, ended, not on-demand, unknown, crossing, upcoming end of life: the first that holds speaks. */
export const RULES: readonly Rule[] = [
  crossRegionProfile,
  nonDomesticRegion,
  nonDomesticEndpoint,
  nonDomesticArn,
  wildcardRegion,
  endedModel,
  modelNotOnDemand,
  unresolvedReference,
  unknownModel,
  domesticCrossRegionProfile,
  endingModel,
];
