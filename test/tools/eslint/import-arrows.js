// A lint rule: which part of src/ may import which. `LAYERS` is the whole of the design's arrows; what it does not allow
// is an error, a part that it does not name too.
import { builtinModules } from 'node:module';
import path from 'node:path';

const FACTS = ['domain', 'catalog', 'policy'];
const CORE = [...FACTS, 'scan', 'judge', 'remedy', 'explain', 'map', 'complete', 'analyze'];
/** What is made of the core's answers without knowing a host. */
const PURE = [...CORE, 'guardrail', 'agents'];
const SERVICES = [...PURE, 'workspace', 'aws'];

/** The parts that run in a desktop host, a browser, a worker and a terminal alike. */
export const CORE_LAYERS = PURE;

/** Part of src/ (a folder, or a file without its extension) to the parts that it may import besides itself. */
export const LAYERS = {
  domain: [],
  catalog: ['domain'],
  policy: ['domain'],
  scan: FACTS,
  judge: FACTS,
  remedy: FACTS,
  explain: FACTS,
  map: FACTS,
  complete: [...FACTS, 'scan', 'judge'],
  analyze: CORE,
  guardrail: [...FACTS, 'explain'],
  agents: CORE,
  workspace: CORE,
  aws: CORE,
  cli: SERVICES,
  vscode: SERVICES,
  extension: [...SERVICES, 'vscode'],
  'extension.web': [...SERVICES, 'vscode'],
};

/** Packages with a place of their own. */
const PACKAGES = [
  { pattern: /^vscode$/, layers: ['vscode', 'extension', 'extension.web'] },
  { pattern: /^@(?:aws-sdk|smithy)\//, layers: ['aws'] },
];

const builtins = new Set(builtinModules);

function layerOf(relative) {
  const [first = '', ...rest] = relative.split(path.sep);
  return rest.length > 0 ? first : first.replace(/\.(?:js|ts)$/, '');
}

/** What is wrong with importing `specifier` from `file`, or null. */
function complaint(source, file, specifier) {
  const from = layerOf(path.relative(source, file));
  const allowed = LAYERS[from];
  if (allowed === undefined) return { messageId: 'unplaced', data: { from } };
  if (specifier.startsWith('.')) {
    const target = path.relative(source, path.resolve(path.dirname(file), specifier));
    const to = target.startsWith('..') ? 'outside' : layerOf(target);
    return to === from || allowed.includes(to) ? null : { messageId: 'arrow', data: { from, to } };
  }
  const data = { from, name: specifier };
  if (from === 'domain') return { messageId: 'package', data };
  const isBuiltin = specifier.startsWith('node:') || builtins.has(specifier);
  if (isBuiltin && PURE.includes(from)) return { messageId: 'package', data };
  const rule = PACKAGES.find(({ pattern }) => pattern.test(specifier));
  return rule === undefined || rule.layers.includes(from) ? null : { messageId: 'package', data };
}

/** @type {import('eslint').Rule.RuleModule} */
export const importArrows = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports follow the arrows of the design.' },
    schema: [{ type: 'object', properties: { source: { type: 'string' } }, required: ['source'], additionalProperties: false }],
    messages: {
      arrow: '`{{from}}` may not import `{{to}}`.',
      package: '`{{from}}` may not import {{name}}.',
      unplaced: '`{{from}}` has no place in LAYERS of import-arrows.js.',
    },
  },
  create(context) {
    const { source } = context.options[0];
    const check = (node) => {
      if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
      const found = complaint(source, context.filename, node.value);
      if (found !== null) context.report({ node, ...found });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
      "CallExpression[callee.name='require']": (node) => check(node.arguments[0]),
    };
  },
};
