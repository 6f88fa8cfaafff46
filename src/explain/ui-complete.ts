import type { RegionCode } from '../domain/region.js';
import { saying } from './spoken.js';
import { entry } from './ui-entry.js';

/** How an ID or a Region that is offered for completion runs, in the few words that fit beside it: what matters first. */
export const COMPLETE_TEXTS = {
  offerOnDemand: entry<{ regions: readonly RegionCode[] }>({
    en: ({ regions }, w) => `${w.citiesBeside(regions)} (on-demand)`,
    ja: ({ regions }, w) => `${w.citiesBeside(regions)}(オンデマンド)`,
  }),
  offerStays: entry<{ regions: readonly RegionCode[] }>({
    en: ({ regions }, w) => `${w.citiesBeside(regions)} (${w.en.name})`,
    ja: ({ regions }, w) => `${w.citiesBeside(regions)}(${w.ja.here})`,
  }),
  offerFails: entry({
    en: (_, w) => `not on-demand in ${w.en.name}`,
    ja: (_, w) => `${w.ja.here}のオンデマンドなし`,
  }),
  offerRegionInside: entry<{ region: RegionCode }>({
    en: ({ region }, w) => `${w.city(region)} (${w.en.name})`,
    ja: ({ region }, w) => `${w.city(region)}(${w.ja.here})`,
  }),
  offerRegionOutside: entry<{ region: RegionCode }>({
    en: ({ region }, w) => `${w.city(region)}, outside ${w.en.name}`,
    ja: ({ region }, w) => `${w.city(region)}(${w.ja.elsewhere})`,
  }),
};

export const sayComplete = saying(COMPLETE_TEXTS);
