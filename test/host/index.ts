// VS Code loads this inside the extension host and calls run(); a rejected promise ends the host with an error.
// `HOST_TESTS` holds the names of the test files beside this one, filled in when the suite is bundled.
import fs from 'node:fs';
import Mocha from 'mocha';
import { expectPassed, runDefined, silent, TIMEOUT_MS } from './run.js';

declare const HOST_TESTS: readonly string[];

export async function run(): Promise<void> {
  const grep = process.env.EXT_TEST_GREP;
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT_MS, reporter: silent as never, ...(grep === undefined ? {} : { grep }) });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  for (const name of HOST_TESTS) await import(`./${name}.test.ts`);
  const results = await runDefined((done) => mocha.run(done), `on Node ${process.version}`);
  if (process.env.EXT_TEST_RESULTS !== undefined) fs.writeFileSync(process.env.EXT_TEST_RESULTS, JSON.stringify(results, null, 2));
  expectPassed(results);
}
