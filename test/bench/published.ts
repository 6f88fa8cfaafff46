// What `--publish` keeps, and the words around it in the READMEs: every number comes from media/bench/results.json.
import fs from 'node:fs';
import path from 'node:path';
import type { Bilingual, Locale } from '../../src/explain/locale.js';
import { ROOT } from '../vscode/paths.js';
import { budgetText } from './budgets.js';
import type { Chart } from './chart.js';
import type { Environment } from './environment.js';
import type { Curve, Row } from './model.js';
import { figure } from './table.js';

export interface Results {
  readonly environment: Environment;
  readonly quick: boolean;
  readonly rows: readonly Row[];
  readonly curves: readonly Curve[];
}

export const FOLDER = 'media/bench';
const RESULTS = path.join(ROOT, FOLDER, 'results.json');

/** Null where no run was published yet. */
export function readPublished(): Results | null {
  return fs.existsSync(RESULTS) ? (JSON.parse(fs.readFileSync(RESULTS, 'utf8')) as Results) : null;
}

export function writePublished(results: Results): void {
  fs.mkdirSync(path.dirname(RESULTS), { recursive: true });
  fs.writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
}

const OURS = 'bedrock-residency';

/** Names of those who are not called by a package's name. */
const NAMES: Readonly<Record<string, Bilingual<string>>> = {
  'rg -l, our literals': { en: '`rg -l` with our literals', ja: '`rg -l`(同じリテラル)' },
  'rg, one pattern': { en: '`rg` with one pattern', ja: '`rg`(同等の正規表現)' },
  'an extension that analyses nothing': { en: 'an extension that analyses nothing', ja: '何も解析しない拡張機能' },
  'node, nothing to do': { en: "Node's own start", ja: 'Node の起動のみ' },
};

export function nameOf(who: string, locale: Locale): string {
  return NAMES[who]?.[locale] ?? who;
}

/** A line of the READMEs' table: the row whose id it has, and those of others beside it. */
interface Line {
  readonly id: string;
  readonly words: Bilingual<string>;
  /** Ids of rows told beside it. */
  readonly beside?: readonly string[];
}

const scanned = (id: string, words: Bilingual<string>, ...others: readonly string[]): Line => ({
  id: `${id}.${OURS}`,
  words,
  beside: others.map((who) => `${id}.${who}`),
});
/** A file as it is opened, and as it is typed into. */
const opened = (id: string, words: Bilingual<string>): readonly Line[] => [
  { id: `core.${id}.analyze`, words: { en: `Open file: ${words.en}`, ja: `開いているファイル: ${words.ja}` } },
  { id: `core.${id}.update`, words: { en: 'The same, after a keystroke', ja: '同上、1 文字入力後' } },
];
const RG = ['rg -l, our literals', 'rg, one pattern'];

const LINES: readonly Line[] = [
  scanned('tree.modules', { en: 'Tree: `node_modules` of this project', ja: 'ツリー: このプロジェクトの `node_modules`' }, ...RG),
  scanned(
    'tree.small',
    { en: 'The same, files up to 16 KB only', ja: '同上、16 KB 以下のファイルのみ' },
    'rg -l, our literals',
    'secretlint',
    'cspell',
  ),
  scanned('tree.generated', { en: 'Tree: generated code', ja: 'ツリー: 生成したコード' }, ...RG),
  scanned('tree.sample', { en: 'A twentieth of such a tree', ja: '同様のツリー、20 分の 1' }, 'secretlint', 'cspell'),
  scanned('tree.tour', { en: 'Tree: [test/tour](test/tour)', ja: 'ツリー: [test/tour](test/tour)' }, 'secretlint', 'cspell'),
  scanned('files.1', { en: 'One file of 1 MB', ja: '1 MB のファイル 1 つ' }, 'rg, one pattern', 'secretlint', 'cspell'),
  scanned('files.10', { en: 'One file of 10 MB', ja: '10 MB のファイル 1 つ' }, 'rg, one pattern', 'secretlint', 'cspell'),
  scanned(
    'files.minified',
    { en: 'One file of 10 MB on one line', ja: '1 行だけの 10 MB のファイル 1 つ' },
    'rg, one pattern',
    'secretlint',
    'cspell',
  ),
  scanned('files.50', { en: 'One file of 50 MB', ja: '50 MB のファイル 1 つ' }, 'rg, one pattern'),
  {
    id: 'core.source.analyze',
    words: { en: 'The core alone, source code of `node_modules`', ja: '解析部のみ、`node_modules` のソースコード' },
  },
  ...opened('calls', { en: '10,000 lines, 40 calls of Bedrock', ja: '1 万行、Bedrock の呼び出し 40 か所' }),
  ...opened('ordinary', {
    en: '10,000 lines, 40 calls of Bedrock among 700 Regions of other things',
    ja: '1 万行、Bedrock の呼び出し 40 か所と、それ以外のリージョン 700 か所',
  }),
  {
    id: 'editor.ordinary.work',
    words: {
      en: 'The same in VS Code: from a letter to the news of its diagnostics, without the pause that it waits for',
      ja: '同上、VS Code 内: 1 文字の入力から診断の通知まで(入力待ちの時間を除く)',
    },
    beside: ['editor.yardstick.work'],
  },
  ...opened('dense', { en: '10,000 lines, each a reference', ja: '1 万行すべてに参照' }),
  {
    id: 'editor.activation.bedrock-residency.bedrock-residency',
    words: { en: 'Activation, as VS Code tells it', ja: '拡張機能の起動(VS Code の表示値)' },
  },
  { id: 'memory.100000', words: { en: 'Peak memory, generated code', ja: '最大メモリー、生成したコード' } },
  { id: 'findings.1000000.json', words: { en: '1,000,000 findings as JSON', ja: '100 万件の指摘、JSON' } },
  { id: 'findings.1000000.sarif', words: { en: '1,000,000 findings as SARIF', ja: '100 万件の指摘、SARIF' } },
  { id: 'findings.1000000.text', words: { en: '1,000,000 findings as text', ja: '100 万件の指摘、テキスト' } },
  { id: 'sizes.desktop', words: { en: 'Desktop JavaScript that is loaded at once', ja: '起動時に読み込む JavaScript(デスクトップ)' } },
  {
    id: 'sizes.diagnostics',
    words: {
      en: 'Desktop JavaScript until the first diagnostics stand, without the catalogue table',
      ja: '最初の診断が表示されるまでに読み込む JavaScript(デスクトップ、カタログの表を除く)',
    },
  },
  { id: 'sizes.catalogue', words: { en: 'Catalogue table', ja: 'カタログの表' } },
];

const HEADING: Bilingual<string> = { en: '## How fast it is', ja: '## 速さ' };

const HEAD: Bilingual<readonly string[]> = {
  en: ['Measured', 'Bedrock Residency', 'Beside it', 'Budget'],
  ja: ['測定対象', 'Bedrock Residency', '比較対象', '目標'],
};

/** The whole section; empty as long as nothing was published. */
export function benchSection(locale: Locale, results = readPublished()): string {
  if (results === null) return '';
  const rows = LINES.map((line) => cells(line, results.rows, locale)).filter((line) => line !== null);
  const table = [HEAD[locale], HEAD[locale].map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`);
  const pictures = (['time', 'memory'] as const).map(
    (id) => `![${chart(id, results, locale).title}](${FOLDER}/${pictureName(id, locale)})`,
  );
  return [HEADING[locale], about(results.environment, locale), ['<!-- prettier-ignore -->', ...table].join('\n'), ...pictures].join('\n\n');
}

function cells({ id, words, beside = [] }: Line, rows: readonly Row[], locale: Locale): string[] | null {
  const found = rows.find((row) => row.id === id);
  if (found === undefined) return null;
  const others = beside.flatMap((other) => {
    const row = rows.find((one) => one.id === other);
    return row === undefined ? [] : [`${nameOf(row.who, locale)} ${amount(row, locale)}`];
  });
  return [
    words[locale] + size(found, locale),
    amount(found, locale) + (found.memory === undefined ? '' : `, ${figure(found.memory.median)} MB`),
    others.join('<br>'),
    (found.budgets ?? []).map((one) => budgetText(one, locale)).join('<br>'),
  ];
}

function size({ size: read, id }: Row, locale: Locale): string {
  if (read === undefined || read.files <= 1) return '';
  const [files, megabytes] = [read.files.toLocaleString('en'), (read.bytes / 1e6).toFixed(read.bytes < 1e6 ? 2 : 0)];
  // Of findings it is the report that has so many bytes.
  if (id.startsWith('findings.')) return locale === 'en' ? ` (${megabytes} MB)` : `(${megabytes} MB)`;
  return locale === 'en' ? `: ${files} files, ${megabytes} MB` : `: ${files} ファイル、${megabytes} MB`;
}

/** `0.93 s (0.87–1.10)`; of one that did not end, what it was given. */
function amount({ value, unit }: Row, locale: Locale): string {
  const [scale, name] = unit === 'ms' && value.median >= 1000 ? [1000, 's'] : [1, unit];
  const number = (one: number): string => figure(one / scale);
  if (value.runs === 0)
    return locale === 'en' ? `given up after ${number(value.median)} ${name}` : `${number(value.median)} ${name} で打ち切り`;
  const spread = value.runs === 1 ? '' : ` (${number(value.min)}–${number(value.max)})`;
  return `${number(value.median)} ${name}${spread}`;
}

function about({ date, machine, versions, load }: Environment, locale: Locale): string {
  const { processor, cores, memoryGB, system } = machine;
  const tools = `Node ${versions.node.slice(1)}, ripgrep ${versions.ripgrep}, VS Code ${versions.vscode}, secretlint ${versions.secretlint}, cspell ${versions.cspell}`;
  if (locale === 'en') {
    return (
      `\`npm ci && npm run bench\` measures all of this again. ${date}, commit ${versions.commit}; ${system}, ${processor}, ${cores} cores, ${memoryGB} GB, load ${load} when it began; ${tools}. ` +
      "Medians, and in brackets the smallest and the largest of all runs; contenders took turns. Every scan is a process of its own, Node's start included unless it says otherwise, with files in the cache of the system. " +
      '`rg -l` stops reading a file at its first match.'
    );
  }
  return (
    `\`npm ci && npm run bench\` で測り直せます。${date}、コミット ${versions.commit}。${system}、${processor}、${cores} コア、${memoryGB} GB、開始時の負荷 ${load}。${tools}。` +
    '値は中央値で、括弧内は全回の最小値と最大値です。各ツールを交互に実行しました。スキャンは毎回新しいプロセスで行い、断りがない限り Node の起動時間を含みます。ファイルは OS のキャッシュにある状態です。' +
    '`rg -l` は、ファイルごとに最初の一致で読み取りを終えます。'
  );
}

export const PICTURES = ['time', 'memory'] as const;
export type PictureId = (typeof PICTURES)[number];

export function pictureName(id: PictureId, locale: Locale): string {
  return `${id}${locale === 'en' ? '' : `.${locale}`}.png`;
}

const TITLES: Readonly<Record<PictureId, Bilingual<string>>> = {
  time: { en: 'Time to check one file, by its size', ja: 'ファイルの大きさと確認にかかる時間' },
  memory: { en: 'Peak memory of a scan, by the number of files', ja: 'ファイル数とスキャンの最大メモリー' },
};

export function chart(id: PictureId, { curves }: Results, locale: Locale): Chart {
  const of = (curve: string, scale: number): Chart['lines'] =>
    curves
      .filter((one) => one.id === curve)
      .sort((a, b) => Number(b.who === OURS) - Number(a.who === OURS))
      .map(({ who, points }) => ({
        name: nameOf(who, locale).replaceAll('`', ''),
        points: points.map(({ x, y }) => ({ x, y: { ...y, median: y.median / scale, min: y.min / scale, max: y.max / scale } })),
      }));
  const title = TITLES[id][locale];
  if (id === 'time') return { title, xUnit: 'MB', yUnit: locale === 'en' ? 's' : '秒', lines: of('bytes', 1000) };
  const lines = of('files', 1);
  const start = lines.find(({ name }) => name === nameOf('node, nothing to do', locale))?.points[0]?.y.median ?? 0;
  const name = { en: "budget: 150 MB above Node's own", ja: '目標: Node 自身の分 + 150 MB' }[locale];
  return { title, xUnit: locale === 'en' ? 'files' : 'ファイル', yUnit: 'MB', lines, limit: { y: start + 150, name } };
}
