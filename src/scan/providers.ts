/**
 * How model IDs are written: provider token -> the words that a model's name starts with. Source: the catalogue's IDs and
 * the ID shapes that AWS documents. A name needs one of these words and a digit, unless the catalogue knows the ID.
 */
const FAMILIES = {
  ai21: ['jamba', 'j2', 'jurassic'],
  amazon: ['nova', 'titan', 'rerank'],
  anthropic: ['claude'],
  cohere: ['command', 'embed', 'rerank'],
  deepseek: ['r1', 'r2', 'v3', 'v4', 'v5', 'deepseek'],
  google: ['gemma', 'gemini'],
  luma: ['ray'],
  meta: ['llama', 'muse'],
  minimax: ['minimax'],
  mistral: ['mistral', 'mixtral', 'ministral', 'magistral', 'devstral', 'voxtral', 'pixtral', 'codestral'],
  moonshot: ['kimi'],
  moonshotai: ['kimi'],
  nvidia: ['nemotron'],
  openai: ['gpt', 'o1', 'o3', 'o4', 'whisper'],
  qwen: ['qwen', 'qwq'],
  stability: ['stable', 'sd3', 'sdxl'],
  twelvelabs: ['marengo', 'pegasus'],
  writer: ['palmyra'],
  xai: ['grok'],
  zai: ['glm'],
} as const satisfies Record<string, readonly string[]>;

export const PROVIDERS: readonly string[] = Object.keys(FAMILIES);

const FAMILY_OF = new Map<string, readonly string[]>(Object.entries(FAMILIES));

/** The words that a provider's model names start with; empty for an unlisted provider. */
export function familiesOf(provider: string): readonly string[] {
  return FAMILY_OF.get(provider) ?? [];
}

/** Every word that a listed provider's model names start with, once. */
export const FAMILIES_OF_ALL: ReadonlySet<string> = new Set(Object.values(FAMILIES).flat());

/** Editor extensions and command-line tools that are named like models: `anthropic.claude-code-1.0.31`. */
const TOOL_NAME = /^claude-(?:code|desktop|vscode|dev|cli|agent|engineer|app|api|chat|ai|plugin|sdk)\b/;

/** True when a name behind a provider's dot starts with one of its families' words. */
export function startsWithFamily(provider: string, name: string): boolean {
  const families = FAMILY_OF.get(provider);
  return families !== undefined && families.some((family) => name.startsWith(family)) && !TOOL_NAME.test(name);
}

/**
 * True when a name looks like a model's although the catalogue lacks it: a family's word, a digit, a hyphen (or a version
 * right behind the dot, `deepseek.v4`), and no further word behind a dot, as attribute chains and file names have.
 */
export function isModelName(provider: string, name: string): boolean {
  if (!startsWithFamily(provider, name) || (!/\d/.test(name) && name !== 'stable-diffusion-xl')) return false;
  if (!name.includes('-') && !/^[vr]\d/.test(name)) return false;
  return name.split('.').every((part, i) => i === 0 || /^\d/.test(part));
}
