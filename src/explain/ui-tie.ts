import { saying } from './spoken.js';
import { entry } from './ui-entry.js';

/** Where Bedrock is named: the words themselves and their 1-based line. */
interface TiePlace {
  readonly what: string;
  readonly line: number;
}

/** What `--explain-tie` says of a Region: what binds it to Bedrock, and where that stands. */
export const TIE_TEXTS = {
  tieMark: entry({ en: 'tie', ja: '関連' }),
  tieStatement: entry<TiePlace>({
    en: ({ what, line }, w) => `in the same statement as ${w.quoted(what)} (line ${String(line)})`,
    ja: ({ what, line }, w) => `同じ文で使われている ${w.quoted(what)}(${String(line)} 行目)`,
  }),
  tieNearby: entry<TiePlace>({
    en: ({ what, line }, w) => `near, or used with, ${w.quoted(what)} (line ${String(line)})`,
    ja: ({ what, line }, w) => `近くの行または使用箇所にある ${w.quoted(what)}(${String(line)} 行目)`,
  }),
  tieFile: entry<TiePlace>({
    en: ({ what, line }, w) => `in a file that uses Bedrock elsewhere: ${w.quoted(what)} (line ${String(line)})`,
    ja: ({ what, line }, w) => `同じファイルの別の箇所にある ${w.quoted(what)}(${String(line)} 行目)`,
  }),
  tieWorkspace: entry<{ path: string }>({
    en: ({ path }, w) => `a default Region of a tree that uses Bedrock: ${w.quoted(path)}`,
    ja: ({ path }, w) => `ツリーの既定リージョン(Bedrock の使用箇所: ${w.quoted(path)})`,
  }),
};

export const sayTie = saying(TIE_TEXTS);
