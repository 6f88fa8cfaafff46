import fs from 'node:fs';
import path from 'node:path';
import { bundles } from '../../tools/bundles.js';
import { ROOT } from '../../vscode/paths.js';
import { budget, type BudgetId } from '../budgets.js';
import type { Measured, Part, Row } from '../model.js';
import { summarise } from '../stats.js';

const TABLE = 'src/catalog/table.generated.ts';

/** What is shipped, in bytes: it is the same in every run. */
export const sizes: Part = {
  name: 'sizes',
  about: 'bytes of what is shipped, of what activation loads, and of what the first diagnostics need',
  run(bench): Measured {
    bench.log('sizes');
    const built = bundles();
    const { atOnce, checking, all } = built['src/extension.ts'];
    const table = fs.statSync(path.join(ROOT, TABLE)).size;
    // Minified it is smaller than its source; it has a budget of its own.
    const core = checking.bytes - (checking.sources.get(TABLE) ?? 0);
    const files = (count: number): string => `${String(count)} files`;
    return {
      rows: [
        row('desktop', `desktop JavaScript that activation loads, ${files(atOnce.files)}`, atOnce.bytes),
        row(
          'diagnostics',
          `desktop JavaScript until the first diagnostics stand, ${files(checking.files)}, without the catalogue table`,
          core,
          'desktop',
        ),
        row('desktopAll', 'desktop JavaScript, with what is loaded later', all.bytes),
        row('web', 'JavaScript for browsers, one file', built['src/extension.web.ts'].all.bytes),
        row('cli', 'JavaScript of the command, loaded at once', built['src/cli/main.ts'].atOnce.bytes),
        row('catalogue', 'catalogue table', table, 'catalogue'),
      ],
    };
  },
};

function row(id: string, what: string, bytes: number, limit?: BudgetId): Row {
  const budgets = limit === undefined ? [] : [budget(limit, bytes / 1000)];
  return { id: `sizes.${id}`, what, who: 'bundle', unit: 'KB', value: summarise([bytes / 1000]), budgets };
}
