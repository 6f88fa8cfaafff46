// A made-up account, and the environment in which the SDK finds its credentials and the loopback control plane.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const ACCOUNT = '111122223333';
export const TOKYO = 'ap-northeast-1';
export const OSAKA = 'ap-northeast-3';

/** Static credentials by the environment; nothing of the machine's own files, roles or metadata service is looked at. */
export function environment(url: string, home: string): Record<string, string> {
  return { ...isolated(home), ...keys(url) };
}

/** Credentials of the environment, and where they are good for. */
export function keys(url: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_BEDROCK: url,
    AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT00001',
    AWS_SECRET_ACCESS_KEY: 'secret-of-the-environment',
  };
}

/** Only the files of a home folder of the test's own. */
export function isolated(home: string): Record<string, string> {
  return { HOME: home, USERPROFILE: home, ...sharedFiles(home) };
}

/** Where the SDK looks, in a process whose home is another. */
export function sharedFiles(home: string): Record<string, string> {
  return {
    AWS_CONFIG_FILE: path.join(home, '.aws', 'config'),
    AWS_SHARED_CREDENTIALS_FILE: path.join(home, '.aws', 'credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** A home folder with shared config and credentials files; removed by the test. */
export function homeWith(files: { readonly config?: string; readonly credentials?: string } = {}): string {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'residency-home-'));
  fs.mkdirSync(path.join(home, '.aws'));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(home, '.aws', name), text);
  return home;
}
