import path from 'node:path';
import js from '@eslint/js';
import { configs as regexp } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { CORE_LAYERS, importArrows } from './test/tools/eslint/import-arrows.js';

const root = import.meta.dirname;

/** Globals of Node that type-check everywhere but exist in no browser or worker. */
const NODE_GLOBALS = ['process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename', 'setImmediate', 'clearImmediate'];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'out/',
      'artifacts/',
      '.cache/',
      'coverage/',
      'test/corpus/files/',
      'test/corpus/evaluate.mjs',
      'test/tour/',
      'src/**/*.generated.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  regexp['flat/recommended'],
  {
    rules: {
      eqeqeq: ['error', 'always'],
      // The flag makes patterns slower and says less than the two ranges.
      'regexp/use-ignore-case': 'off',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `Record<never, never>` says that a message has no parameters.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // Spreading a string into code points is what is meant wherever it is done here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { residency: { rules: { 'import-arrows': importArrows } } },
    rules: { 'residency/import-arrows': ['error', { source: path.join(root, 'src') }] },
  },
  {
    files: CORE_LAYERS.flatMap((layer) => [`src/${layer}/**/*.ts`, `src/${layer}.ts`]),
    rules: { 'no-restricted-globals': ['error', ...NODE_GLOBALS] },
  },
  {
    files: ['test/**'],
    rules: {
      // A test reads its own text, and nobody else's.
      'regexp/no-super-linear-backtracking': 'off',
      'regexp/no-super-linear-move': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `read<T>(file): T` names the shape of a file that the test owns.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
