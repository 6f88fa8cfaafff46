import { bundledCatalog } from '../catalog/bundled.js';
import { localeOf, type Locale } from '../explain/locale.js';
import type { Speaker } from '../explain/words.js';
import { JAPAN } from '../policy/policy.js';

/** The language of a terminal: the first of these that is set decides, as POSIX has it. */
export function environmentLocale(environment: NodeJS.ProcessEnv): Locale {
  const tag = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value !== undefined && value !== '');
  return localeOf(tag ?? '');
}

/** Speaks under the default policy; the catalogue is decoded when a sentence first needs it. */
export function defaultSpeaker(locale: Locale): Speaker {
  return {
    locale,
    policy: JAPAN,
    get catalog() {
      return bundledCatalog();
    },
  };
}
