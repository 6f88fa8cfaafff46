import type { Policy } from '../domain/policy.js';

/** How a policy stands in an English sentence: "leaves Japan", "Keep in Japan". */
export interface EnglishPolicyWords {
  readonly name: string;
}

/** How a policy stands in Japanese sentences. */
export interface JapanesePolicyWords {
  /** For lists and status texts: 日本. */
  readonly name: string;
  /** 日本国内. */
  readonly inside: string;
  /** 日本国外. */
  readonly outside: string;
  /** Inside, where the sentence named the place before: 国内. */
  readonly here: string;
  /** Outside, likewise: 国外. */
  readonly elsewhere: string;
  /** A predicate for a Region that is not allowed: 日本国外です. */
  readonly isOutside: string;
  /** The noun for running nowhere else: 国内完結. */
  readonly staying: string;
}

export interface PolicyWords {
  readonly en: EnglishPolicyWords;
  readonly ja: JapanesePolicyWords;
}

/** A country or union whose inside and outside have words of their own. */
function area(en: string, name: string, inside: string, outside: string): PolicyWords {
  return {
    en: { name: en },
    ja: { name, inside, outside, here: inside, elsewhere: outside, isOutside: `${outside}です`, staying: `${inside}での完結` },
  };
}

/** One Region, or a set without a name of its own. */
function regions(en: string, name: string): PolicyWords {
  const outside = `${name}以外`;
  return {
    en: { name: en },
    ja: { name, inside: name, outside, here: name, elsewhere: outside, isOutside: `${name}ではありません`, staying: `${name}での完結` },
  };
}

const UNNAMED = regions('the allowed Regions', '許可されたリージョン');

const NAMED: ReadonlyMap<string, PolicyWords> = new Map([
  [
    'japan',
    {
      en: { name: 'Japan' },
      ja: {
        name: '日本',
        inside: '日本国内',
        outside: '日本国外',
        here: '国内',
        elsewhere: '国外',
        isOutside: '日本国外です',
        staying: '国内完結',
      },
    },
  ],
  ['tokyo', regions('Tokyo', '東京リージョン')],
  ['osaka', regions('Osaka', '大阪リージョン')],
  ['eu', area('the EU', 'EU', 'EU域内', 'EU域外')],
  ['europe', area('Europe', '欧州', '欧州内', '欧州外')],
  ['us', area('the US', '米国', '米国内', '米国外')],
  ['us-gov', regions('GovCloud (US)', 'GovCloud(米国)')],
  ['canada', area('Canada', 'カナダ', 'カナダ国内', 'カナダ国外')],
  ['uk', area('the UK', '英国', '英国内', '英国外')],
  ['australia', area('Australia', 'オーストラリア', 'オーストラリア国内', 'オーストラリア国外')],
  ['india', area('India', 'インド', 'インド国内', 'インド国外')],
  ['korea', area('South Korea', '韓国', '韓国内', '韓国外')],
  ['singapore', area('Singapore', 'シンガポール', 'シンガポール国内', 'シンガポール国外')],
  ['apac', area('Asia Pacific', 'アジアパシフィック', 'アジアパシフィック内', 'アジアパシフィック外')],
]);

/** The words for a policy; "the allowed Regions" where it has no name, or one that has no words here. */
export function policyWords(policy: Policy): PolicyWords {
  return (policy.name === null ? undefined : NAMED.get(policy.name)) ?? UNNAMED;
}
