import type { Rule } from 'eslint';

export const CORE_LAYERS: readonly string[];
export const LAYERS: Readonly<Record<string, readonly string[]>>;
export const importArrows: Rule.RuleModule;
