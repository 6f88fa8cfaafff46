import { bundledCatalog } from '../catalog/bundled.js';
import type { Catalog } from '../catalog/facts.js';
import type { Policy } from '../domain/policy.js';
import { localeOf, type Locale } from '../explain/locale.js';
import type { Speaker } from '../explain/words.js';
import { JAPAN } from '../policy/policy.js';

/** The language of a terminal: the first of these that is set decides, as POSIX has it. */
export function environmentLocale(environment: NodeJS.ProcessEnv): Locale {
  const tag = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value !== undefined && value !== '');
  return localeOf(tag ?? '');
}

/** Speaks under the default policy, before another is known. */
export function defaultSpeaker(locale: Locale): Speaker {
  return speakerUnder(JAPAN, locale);
}

/** The bundled catalogue, unless another is given, is decoded when a sentence first needs it. */
export function speakerUnder(policy: Policy, locale: Locale, catalog?: Catalog): Speaker {
  return {
    locale,
    policy,
    get catalog() {
      return catalog ?? bundledCatalog();
    },
  };
}
