/** How one language writes a comment. */
export interface CommentSyntax {
  readonly open: string;
  /** Empty for a comment that ends with its line. */
  readonly close: string;
  /** False where a mark behind other text is not a comment. */
  readonly atLineEnd: boolean;
  /** What a line ends with when the next one belongs to it; null where a comment may stand between the two. */
  readonly continuation: string | null;
}

const HASH: CommentSyntax = { open: '#', close: '', atLineEnd: true, continuation: '\\' };
const HASH_ALONE: CommentSyntax = { ...HASH, atLineEnd: false, continuation: null };
const SLASHES: CommentSyntax = { open: '//', close: '', atLineEnd: true, continuation: '\\' };
const DASHES: CommentSyntax = { open: '--', close: '', atLineEnd: true, continuation: null };
const PERCENT: CommentSyntax = { open: '%', close: '', atLineEnd: true, continuation: null };
const SEMICOLON: CommentSyntax = { open: ';', close: '', atLineEnd: true, continuation: null };
const MARKUP: CommentSyntax = { open: '<!--', close: '-->', atLineEnd: true, continuation: null };
const STAR: CommentSyntax = { open: '/*', close: '*/', atLineEnd: true, continuation: null };

/** Language identifiers as VS Code and the usual extensions spell them. */
const BY_LANGUAGE: readonly (readonly [CommentSyntax | null, string])[] = [
  [
    SLASHES,
    'javascript javascriptreact typescript typescriptreact jsonc json5 java kotlin scala groovy c cpp csharp fsharp objective-c objective-cpp ' +
      'go rust swift dart php zig v solidity proto proto3 bicep jsonnet less scss vue svelte apex pkl typespec hjson',
  ],
  [DASHES, 'sql plsql mysql pgsql lua haskell elm ada vhdl'],
  [MARKUP, 'html xml xsl svg markdown mdx handlebars razor'],
  [STAR, 'css'],
  [PERCENT, 'latex tex bibtex erlang prolog matlab'],
  [SEMICOLON, 'clojure lisp scheme racket commonlisp autohotkey'],
  [{ ...SEMICOLON, atLineEnd: false }, 'ini'],
  [{ open: "'", close: '', atLineEnd: true, continuation: ' _' }, 'vb vba vbscript'],
  [{ open: 'rem', close: '', atLineEnd: false, continuation: '^' }, 'bat'],
  [{ open: '{#', close: '#}', atLineEnd: true, continuation: null }, 'jinja jinja-html jinja-yaml django-html twig'],
  [{ ...HASH, continuation: '`' }, 'powershell'],
  [HASH_ALONE, 'dockerfile dotenv env properties ignore editorconfig'],
  [null, 'json jsonl ndjson snippets csv tsv diff log search-result'],
];

const SYNTAX = new Map(BY_LANGUAGE.flatMap(([syntax, ids]) => ids.split(' ').map((id) => [id, syntax] as const)));

/** The languages that the table names. */
export const KNOWN_LANGUAGES: readonly string[] = [...SYNTAX.keys()];

/** The comment syntax of a language; `#` for one that is not in the table, null for a format without comments. */
export function commentSyntax(languageId: string): CommentSyntax | null {
  return SYNTAX.has(languageId) ? (SYNTAX.get(languageId) ?? null) : HASH;
}
