import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, NoBrowserError } from '../../vscode/browser.js';

describe('the browser of the editor tests', () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'browser-'));
    // Nothing on the PATH: no browser, and nothing to install one with.
    vi.stubEnv('PATH', folder);
    vi.stubEnv('CHROME_PATH', '');
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true });
  });

  it('is the one that CHROME_PATH names', () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect(findBrowser()).toBe(process.execPath);
  });

  it('is not another one where CHROME_PATH is wrong', () => {
    vi.stubEnv('CHROME_PATH', path.join(folder, 'none'));
    expect(() => findBrowser()).toThrow(`CHROME_PATH names ${path.join(folder, 'none')}, which is not there`);
  });

  it.each(['chromium', 'google-chrome'])('is %s on the PATH', (name) => {
    fs.writeFileSync(path.join(folder, name), '');
    expect(findBrowser()).toBe(path.join(folder, name));
  });

  it('missing, says how to get one', () => {
    expect(() => findBrowser()).toThrow(NoBrowserError);
    expect(() => findBrowser()).toThrow(/apt-get install chromium fonts-noto-cjk.*CHROME_PATH=/);
  });
});
