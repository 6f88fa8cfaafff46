import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What editor, command line and reports say alike. */
export const COMMON_TEXTS = {
  catalogueOf: entry<{ date: string }>({ en: ({ date }) => `Catalogue of ${date}`, ja: ({ date }) => `カタログ ${date} 時点` }),
  catalogueOld: entry<{ date: string; days: number }>({
    en: ({ date, days }) => `Catalogue of ${date}, ${counted(days, 'day')} old: newer models and Regions may be missing`,
    ja: ({ date, days }) => `カタログ ${date} 時点(${figure(days)} 日前)。新しいモデルやリージョンが含まれていない可能性があります`,
  }),
};

export const sayCommon = saying(COMMON_TEXTS);
