// What reading a text costs, and what one keystroke in it does: statements are counted, not seconds, so that a busy machine
// changes nothing.
import { describe, expect, it } from 'vitest';
import { bedrockCall, codeLines } from '../../bench/texts.js';
import { options } from './kit.js';
import { countedCore } from './steps.js';

interface Limits {
  readonly line: (i: number) => string;
  /** Statements a line, from scratch. */
  readonly scratch: number;
  /** Statements for a keystroke in the middle of {@link LINES} lines. */
  readonly keystroke: number;
}

const CODE = codeLines(1_000, 0);
const code = (i: number): string => CODE[i % CODE.length]!;

const FILES: Readonly<Record<string, Limits>> = {
  'code that never calls Bedrock': { line: code, scratch: 1, keystroke: 500 },
  'code that calls it now and then': { line: (i) => (i % 50 === 49 ? bedrockCall(i) : code(i)), scratch: 1_200, keystroke: 75_000 },
  'a call on every line': { line: bedrockCall, scratch: 3_000, keystroke: 300_000 },
};
const LINES = 400;

describe('statements for', { timeout: 120_000 }, async () => {
  const core = await countedCore();

  it.each(Object.entries(FILES))('%s', (_, { line, scratch, keystroke }) => {
    const text = Array.from({ length: LINES }, (__, i) => line(i)).join('\n');
    const at = text.indexOf('\n', text.length / 2);
    core.analyze(text, { ...options, path: 'a.py' });
    core.steps();
    const analysis = core.analyze(text, { ...options, path: 'a.py' });
    const read = core.steps();
    expect(core.update(analysis, { start: at, end: at, text: 'x' })).not.toBeNull();
    const typed = core.steps();
    expect(read / LINES).toBeLessThan(scratch);
    expect(typed).toBeLessThan(keystroke);
  });
});
