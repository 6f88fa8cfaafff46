/** How a language writes comments and strings; only what tells a comment from code. */
export interface Syntax {
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
  /** Quotes that a comment mark inside does not end; longer ones first. */
  readonly quotes: readonly string[];
  /** `#` starts a comment only at a line's start or behind white space. */
  readonly spacedMark?: boolean;
}

const C_STYLE: Syntax = { line: ['//'], block: [['/*', '*/']], quotes: ['"""', '"', "'", '`'] };
const SLASHES: Syntax = { line: ['//'], block: [['/*', '*/']], quotes: ['"', "'", '`'] };
const HASH: Syntax = { line: ['#'], block: [], quotes: ['"""', "'''", '"', "'"] };
const SPACED_HASH: Syntax = { line: ['#'], block: [], quotes: ['"', "'"], spacedMark: true };
const MARKUP: Syntax = { line: [], block: [['<!--', '-->']], quotes: [] };

const SYNTAX: Readonly<Record<string, Syntax>> = {
  c: C_STYLE,
  cpp: C_STYLE,
  csharp: C_STYLE,
  dart: C_STYLE,
  go: SLASHES,
  groovy: C_STYLE,
  java: C_STYLE,
  javascript: SLASHES,
  javascriptreact: SLASHES,
  jsonc: SLASHES,
  kotlin: C_STYLE,
  less: SLASHES,
  objectivec: C_STYLE,
  // A lifetime ('a) opens no string in Rust.
  rust: { line: ['//'], block: [['/*', '*/']], quotes: ['"'] },
  scala: C_STYLE,
  scss: SLASHES,
  swift: { line: ['//'], block: [['/*', '*/']], quotes: ['"""', '"'] },
  typescript: SLASHES,
  typescriptreact: SLASHES,
  php: { line: ['//', '#'], block: [['/*', '*/']], quotes: ['"', "'"] },
  terraform: { line: ['#', '//'], block: [['/*', '*/']], quotes: ['"'] },
  elixir: HASH,
  julia: HASH,
  perl: { ...SPACED_HASH, quotes: [] },
  python: HASH,
  r: { ...HASH, quotes: ['"', "'"] },
  ruby: { ...SPACED_HASH, quotes: ['"', "'"] },
  toml: HASH,
  dockerfile: { ...SPACED_HASH, quotes: [] },
  dotenv: { ...SPACED_HASH, quotes: [] },
  makefile: { ...SPACED_HASH, quotes: [] },
  properties: { ...SPACED_HASH, quotes: [] },
  shellscript: SPACED_HASH,
  yaml: SPACED_HASH,
  powershell: { line: ['#'], block: [['<#', '#>']], quotes: ['"', "'"], spacedMark: true },
  graphql: HASH,
  ini: { line: [';', '#'], block: [], quotes: [], spacedMark: true },
  lua: { line: ['--'], block: [['--[[', ']]']], quotes: ['"', "'"] },
  sql: { line: ['--'], block: [['/*', '*/']], quotes: ["'"] },
  html: MARKUP,
  vue: MARKUP,
  svelte: MARKUP,
  xml: MARKUP,
};

const BY_EXTENSION: Readonly<Record<string, string>> = {
  bash: 'shellscript',
  cc: 'cpp',
  cfg: 'ini',
  cjs: 'javascript',
  conf: 'properties',
  cs: 'csharp',
  cts: 'typescript',
  env: 'dotenv',
  ex: 'elixir',
  exs: 'elixir',
  gql: 'graphql',
  gradle: 'groovy',
  h: 'cpp',
  hcl: 'terraform',
  htm: 'html',
  ipynb: 'notebook',
  jl: 'julia',
  js: 'javascript',
  json5: 'jsonc',
  jsx: 'javascriptreact',
  kt: 'kotlin',
  kts: 'kotlin',
  m: 'objectivec',
  markdown: 'markdown',
  md: 'markdown',
  mdx: 'markdown',
  mjs: 'javascript',
  mk: 'makefile',
  mts: 'typescript',
  pl: 'perl',
  ps1: 'powershell',
  psm1: 'powershell',
  py: 'python',
  pyi: 'python',
  rb: 'ruby',
  rs: 'rust',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  sc: 'scala',
  sh: 'shellscript',
  tf: 'terraform',
  tfvars: 'terraform',
  ts: 'typescript',
  tsx: 'typescriptreact',
  yml: 'yaml',
  zsh: 'shellscript',
};

const PROSE = new Set(['markdown', 'restructuredtext', 'asciidoc', 'latex', 'mdx']);

/** A language identifier as VS Code writes them, from the document's own or else from its file name; null when unsure. */
export function languageOf(path: string | undefined, languageId: string | undefined): string | null {
  if (languageId !== undefined && languageId !== 'plaintext') return languageId;
  const name = path?.split(/[\\/]/).pop()?.toLowerCase() ?? '';
  if (name === 'dockerfile' || name.startsWith('dockerfile.')) return 'dockerfile';
  if (name === 'makefile' || name === 'gnumakefile') return 'makefile';
  if (name.startsWith('.env')) return 'dotenv';
  const extension = name.includes('.') ? (name.split('.').pop() ?? '') : '';
  return BY_EXTENSION[extension] ?? (SYNTAX[extension] !== undefined || extension === 'json' ? extension : null);
}

export function isProse(language: string | null): boolean {
  return language !== null && PROSE.has(language);
}

export function syntaxOf(language: string | null): Syntax | null {
  return language === null ? null : (SYNTAX[language] ?? null);
}
