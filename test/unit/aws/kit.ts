import fs from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import type { AwsLimits } from '../../../src/aws/api.js';
import { homeWith, isolated, OSAKA, TOKYO } from '../../aws/account.js';
import { ControlPlaneServer } from '../../aws/control-plane.js';

/** Quick ones, so that what never ends is given up soon; what is tested is that it is, not when. */
export const QUICK: Partial<AwsLimits> = {
  connectMs: 2_000,
  requestMs: 400,
  callMs: 30_000,
  attempts: 2,
  answerBytes: 200_000,
  regionMs: 60_000,
};

export const EMPTY = { [TOKYO]: { models: [], profiles: [] }, [OSAKA]: { models: [], profiles: [] } };

const before = { ...process.env };
let homes: string[] = [];

/** Gives each test a server, and an environment of its own with no credentials in it. */
export function useControlPlane(): () => ControlPlaneServer {
  let server: ControlPlaneServer;
  beforeEach(async () => {
    server = await ControlPlaneServer.start({ regions: EMPTY });
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name);
    useHome();
  });
  afterEach(async () => {
    await server.close();
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
    for (const home of homes) fs.rmSync(home, { recursive: true, force: true });
    homes = [];
  });
  return () => server;
}

/** From now on the SDK finds these shared files, and no others. */
export function useHome(files: Parameters<typeof homeWith>[0] = {}): void {
  const home = homeWith(files);
  homes.push(home);
  Object.assign(process.env, isolated(home));
}

export function useKeys(url: string): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_BEDROCK: url,
    AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT00001',
    AWS_SECRET_ACCESS_KEY: 'secret-of-the-environment',
  });
}
