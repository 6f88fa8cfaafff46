// The one table, for a terminal and as Markdown.
import { budgetText } from './budgets.js';
import type { Row, Unit } from './model.js';

const HEAD = ['Measured', 'Who', 'Median', 'Min to max', 'Runs', 'CPU', 'Peak memory', 'To ours', 'Budget'];
/** Columns of numbers, aligned to the right. */
const RIGHT = new Set([2, 3, 4, 5, 6, 7]);

/** A number with as many digits as its size deserves. */
export function figure(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function amount(value: number, unit: Unit): string {
  return unit === 'count' ? value.toLocaleString('en') : `${figure(value)} ${unit}`;
}

function cells(row: Row, before: Row | undefined): string[] {
  const { value, unit, cpu, memory, ratio, budgets = [], note } = row;
  const budget = budgets.map((one) => budgetText(one, 'en')).join('; ');
  return [
    row.what === before?.what ? '' : row.what + (note === undefined ? '' : ` (${note})`),
    row.who,
    value.runs === 0 ? `given up after ${amount(value.median, unit)}` : amount(value.median, unit),
    value.runs <= 1 ? '' : `${figure(value.min)} to ${figure(value.max)}`,
    String(value.runs),
    cpu === undefined || cpu.runs === 0 ? '' : amount(cpu.median, 'ms'),
    memory === undefined ? '' : amount(memory.median, 'MB'),
    ratio === undefined || value.runs === 0 ? '' : `${figure(ratio)}x`,
    budget,
  ];
}

/** For a terminal: columns aligned. */
export function textTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map((row, i) => cells(row, rows[i - 1]))];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const show = (line: readonly string[]): string =>
    line
      .map((cell, column) => (RIGHT.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [show(lines[0]!), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1).map(show)].join('\n');
}

/** The same as Markdown. */
export function markdownTable(rows: readonly Row[]): string {
  const lines = rows.map((row, i) => cells(row, rows[i - 1]));
  const line = (words: readonly string[]): string => `| ${words.map((word) => word.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(HEAD), line(HEAD.map((_, column) => (RIGHT.has(column) ? '--:' : '---'))), ...lines.map(line)].join('\n');
}
