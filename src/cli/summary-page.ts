import { appendFile, stat } from 'node:fs/promises';

/** The runner refuses all of a step's page when it is larger, in bytes. */
const LARGEST = 1024 * 1024;

/**
 * Appends to the page that GitHub shows of a step, beside what the step's other commands wrote: `page` is told how many
 * bytes are left. Throws the file system's error.
 */
export async function appendPage(file: string, page: (bytes: number) => string): Promise<void> {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  const text = page(LARGEST - size - 1);
  if (text !== '') await appendFile(file, size === 0 ? text : `\n${text}`);
}
