import type { RegionCode } from '../domain/region.js';
import { entry } from './ui-entry.js';

/** How an ID or a Region that is offered for completion runs, in a few words beside it. */
export const COMPLETE_TEXTS = {
  offerOnDemand: entry<{ regions: readonly RegionCode[] }>({
    en: ({ regions }, w) => `on-demand in ${w.citiesAnd(regions)}`,
    ja: ({ regions }, w) => `${w.citiesBeside(regions)}・オンデマンド`,
  }),
  offerStays: entry<{ regions: readonly RegionCode[] }>({
    en: ({ regions }, w) => `stays in ${w.en.name}: ${w.citiesBeside(regions)}`,
    ja: ({ regions }, w) => `${w.ja.here}(${w.citiesBeside(regions)})`,
  }),
  offerFails: entry({
    en: (_, w) => `not on-demand in ${w.en.name}`,
    ja: (_, w) => `${w.ja.here}のオンデマンドなし`,
  }),
  offerRegionInside: entry<{ region: RegionCode }>({
    en: ({ region }, w) => `${w.city(region)}, inside ${w.en.name}`,
    ja: ({ region }, w) => `${w.city(region)}(${w.ja.here})`,
  }),
  offerRegionOutside: entry<{ region: RegionCode }>({
    en: ({ region }, w) => `${w.city(region)}, outside ${w.en.name}`,
    ja: ({ region }, w) => `${w.city(region)}(${w.ja.elsewhere})`,
  }),
};
