import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import { options } from './kit.js';

function found(text: string): (string | null)[][] {
  return analyze(text, { ...options, path: 'a.go' }).references.map(({ reference }) => [
    reference.text,
    reference.kind === 'inference-profile' ? reference.geography : reference.kind === 'foundation-model' ? reference.modelId : null,
  ]);
}

describe('constants of the CDK', () => {
  it.each([
    ['CrossRegionInferenceProfileRegion.US', 'us'],
    ['CrossRegionInferenceProfileRegion.US_GOV', 'us-gov'],
    ['CrossRegionInferenceProfileRegion_US', 'us'],
    ['CrossRegionInferenceProfileRegion_APAC', 'apac'],
    ['FoundationModelIdentifier.AMAZON_TITAN_EMBED_TEXT_V2_0', 'amazon.titan-embed-text-v2:0'],
    ['FoundationModelIdentifier_AMAZON_TITAN_EMBED_TEXT_V2_0', 'amazon.titan-embed-text-v2:0'],
  ])('%s', (constant, meaning) => {
    expect(found(`x := bedrock.${constant}()`)).toEqual([[constant, meaning]]);
  });

  it.each([
    'CrossRegionInferenceProfileRegion_us',
    'CrossRegionInferenceProfileRegion_',
    'MyCrossRegionInferenceProfileRegion_US',
    'CrossRegionInferenceProfileRegions.US',
  ])('not %s', (name) => {
    expect(found(`x := bedrock.${name}()`)).toEqual([]);
  });
});
