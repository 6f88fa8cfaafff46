// A chart of a few curves as SVG: on a card of its own, so that it reads alike on light and dark pages.
import type { Summary } from './stats.js';

export interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: Summary }[];
}

export interface Chart {
  readonly title: string;
  /** Behind the numbers of an axis: `MB`, `s`. */
  readonly xUnit: string;
  readonly yUnit: string;
  readonly lines: readonly Line[];
  /** A dashed line across. */
  readonly limit?: { readonly y: number; readonly name: string } | undefined;
}

export const CHART = { width: 760, height: 400 } as const;

const PLOT = { left: 76, right: 736, top: 96, bottom: 344 } as const;
/** Told apart without colours, too: each has a mark of its own. */
const COLORS = ['#0b5cad', '#b3261e', '#6b4fa0', '#5f6368'];
const MARKS: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="4.5"/>`,
  (x, y) => `<path d="M${x - 4.5} ${y - 4.5}h9v9h-9z"/>`,
  (x, y) => `<path d="M${x} ${y - 5.5}l5.5 9.5h-11z"/>`,
  (x, y) => `<path d="M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"/>`,
];

export function chartSvg(chart: Chart): string {
  const { title, xUnit, yUnit, lines, limit } = chart;
  const points = lines.flatMap((line) => line.points);
  const xTicks = ticks(Math.max(...points.map(({ x }) => x)));
  const yTicks = ticks(Math.max(...points.map(({ y }) => y.max), limit?.y ?? 0));
  const x = (value: number): number => round(PLOT.left + (value / xTicks.at(-1)!) * (PLOT.right - PLOT.left));
  const y = (value: number): number => round(PLOT.bottom - (value / yTicks.at(-1)!) * (PLOT.bottom - PLOT.top));
  const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
  const parts = [
    `<rect x="0.5" y="0.5" width="${CHART.width - 1}" height="${CHART.height - 1}" rx="8" fill="#ffffff" stroke="#d0d7de"/>`,
    text(24, 36, title, 'font-size="17" font-weight="600"'),
    ...yTicks.flatMap((tick) => [
      `<path d="M${PLOT.left} ${y(tick)}H${PLOT.right}" stroke="#e3e7eb"/>`,
      text(PLOT.left - 10, y(tick) + 4, `${number(tick)} ${yUnit}`, 'text-anchor="end" fill="#57606a"'),
    ]),
    ...xTicks.map((tick) =>
      text(
        x(tick),
        PLOT.bottom + 24,
        `${number(tick)} ${xUnit}`,
        `text-anchor="${tick === xTicks.at(-1) ? 'end' : 'middle'}" fill="#57606a"`,
      ),
    ),
    `<path d="M${PLOT.left} ${PLOT.bottom}H${PLOT.right}" stroke="#57606a"/>`,
    ...(limit === undefined
      ? []
      : [
          `<path d="M${PLOT.left} ${y(limit.y)}H${PLOT.right}" stroke="#57606a" stroke-dasharray="6 5"/>`,
          text(PLOT.right, y(limit.y) + 18, limit.name, 'text-anchor="end" fill="#57606a"'),
        ]),
    ...lines.flatMap((line, i) => curve(line, i, x, y)),
    ...legend(lines),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART.width}" height="${CHART.height}" viewBox="0 0 ${CHART.width} ${CHART.height}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', 'Noto Sans CJK JP', sans-serif" font-size="13" fill="#1f2328">\n${parts.join('\n')}\n</svg>\n`;
}

function curve({ points }: Line, i: number, x: (value: number) => number, y: (value: number) => number): string[] {
  const color = COLORS[i % COLORS.length]!;
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const path = sorted.map((point, k) => `${k === 0 ? 'M' : 'L'}${x(point.x)} ${y(point.y.median)}`).join('');
  return [
    `<path d="${path}" fill="none" stroke="${color}" stroke-width="2"/>`,
    // From the fastest run to the slowest.
    ...sorted.map((point) => `<path d="M${x(point.x)} ${y(point.y.min)}V${y(point.y.max)}" stroke="${color}"/>`),
    ...sorted.map((point) => `<g fill="${color}">${MARKS[i % MARKS.length]!(x(point.x), y(point.y.median))}</g>`),
  ];
}

function legend(lines: readonly Line[]): string[] {
  let left: number = PLOT.left;
  return lines.flatMap(({ name }, i) => {
    const at = left;
    // Letters of Japanese are twice as wide.
    left += 34 + [...name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 13.5 : 7.6), 0);
    return [`<g fill="${COLORS[i % COLORS.length]!}">${MARKS[i % MARKS.length]!(at + 6, 66)}</g>`, text(at + 18, 70.5, name, '')];
  });
}

/** Zero and up to six round numbers, the last at or above the greatest value. */
function ticks(most: number): number[] {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, i) => i * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function text(x: number, y: number, words: string, attributes: string): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" ${attributes}>${escaped}</text>`;
}
