import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locale } from '../explain/locale.js';
import { policyStarter } from '../explain/policy-starter.js';
import { sayCli } from '../explain/ui-cli.js';
import { POLICY_FILE } from '../policy/file.js';
import type { PresetName } from '../policy/presets.js';
import { CliError, EXIT } from './failure.js';
import { StreamOutput } from './output.js';
import { defaultSpeaker } from './speaker.js';

export interface InitOptions {
  /** As named; the working directory when undefined. */
  readonly folder: string | undefined;
  readonly preset: PresetName;
  readonly locale: Locale;
}

/** Writes a commented policy file; resolves to the exit code. Throws {@link CliError} when there is one, or it can't be written. */
export async function init({ folder = '.', preset, locale }: InitOptions): Promise<number> {
  const speaker = defaultSpeaker(locale);
  const file = path.join(folder, POLICY_FILE);
  try {
    // Only where nothing stands: what somebody decided before is not written over.
    const handle = await open(file, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY);
    try {
      await handle.writeFile(policyStarter(preset, locale));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CliError(sayCli('pathExists', { path: file }, speaker));
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CliError(sayCli('pathNotFound', { path: folder }, speaker));
    throw new CliError(sayCli('pathUnwritable', { path: file, reason: code ?? String(error) }, speaker));
  }
  const output = new StreamOutput(process.stdout, () => undefined);
  await output.write(`${sayCli('policyWritten', { path: file }, speaker)}\n`);
  await output.finish();
  return EXIT.clean;
}
