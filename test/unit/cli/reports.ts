import { Ajv } from 'ajv';
import { expect } from 'vitest';
import { run, type Ended, type RunOptions } from './command.js';
import { REPORT_SCHEMA, type JsonReport } from './json-schema.js';

const validate = new Ajv({ allowUnionTypes: true }).compile(REPORT_SCHEMA);

/** The JSON report of a text that was held against the schema. */
export function validReport(text: string): JsonReport {
  const value = JSON.parse(text) as JsonReport;
  expect(validate(value), JSON.stringify(validate.errors, null, 1)).toBe(true);
  return value;
}

/** Runs `check --format json`: the report, and how it ended. */
export async function checkJson(options: RunOptions, ...words: readonly string[]): Promise<Ended & { readonly report: JsonReport }> {
  const ended = await run(['check', '--format', 'json', ...words], options);
  return { ...ended, report: validReport(ended.stdout) };
}

/** `path text` of each finding, `path text by WAY` of what is accepted. */
export function findings({ references }: JsonReport): string[] {
  return references.map(({ path, text, suppressed }) => `${path} ${text}${suppressed === null ? '' : ` by ${suppressed.by}`}`);
}

/** Exit 2, a message on standard error, no more. */
export function expectRefusal({ code, stdout, stderr }: Ended, message: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n {4}at /);
}
