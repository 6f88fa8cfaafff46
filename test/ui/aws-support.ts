import fs from 'node:fs';
import path from 'node:path';
import { bundledCatalog } from '../../src/catalog/bundled.js';
import { ACCOUNT, homeWith, OSAKA, sharedFiles, TOKYO } from '../aws/account.js';
import {
  applicationProfile,
  ControlPlaneServer,
  modelSummary,
  systemProfile,
  type RegionAnswers,
  type Script,
} from '../aws/control-plane.js';
import { removeAtEnd } from '../vscode/processes.js';
import type { Workbench } from '../vscode/workbench.js';

/** A model that no bundle knows. */
export const NEW_MODEL = 'amazon.nova-next-v9:0';
export const OWN = `arn:aws:bedrock:${TOKYO}:${ACCOUNT}:application-inference-profile/app000000001`;
/** What a file of the workspace calls. */
export const CALLS = [
  'import boto3',
  'client = boto3.client("bedrock-runtime")',
  `client.converse(modelId="us.${NEW_MODEL}", messages=[])`,
  `client.converse(modelId="${OWN}", messages=[])`,
  'client.converse(modelId="", messages=[])',
  '',
].join('\n');
export const FILE = 'calls.py';

/** What the bundle knows of a Region, as the Region itself would say it; without one profile. */
function known(region: string): RegionAnswers {
  const { models } = bundledCatalog();
  const profiles = models.flatMap((model) =>
    model.profiles.flatMap(({ id, routes }) => {
      const to = routes === 'unknown' ? undefined : routes.get(region);
      return to === undefined || id === GONE ? [] : [systemProfile(region, ACCOUNT, id, model.id, to === 'all-commercial' ? [''] : to)];
    }),
  );
  const listed = models.filter(({ inRegion }) => inRegion.runtime !== 'unknown' && inRegion.runtime.includes(region));
  return {
    models: listed.map(({ id, name, provider }) => modelSummary(region, id, { modelName: name, providerName: provider })),
    profiles,
  };
}

const GONE = 'apac.amazon.nova-micro-v1:0';
const TOKYO_NOW = known(TOKYO);

export const ANSWERS: Script = {
  regions: {
    [TOKYO]: {
      models: [...TOKYO_NOW.models, modelSummary(TOKYO, NEW_MODEL, { modelName: 'Nova Next' })],
      profiles: [...TOKYO_NOW.profiles, systemProfile(TOKYO, ACCOUNT, `jp.${NEW_MODEL}`, NEW_MODEL, [TOKYO, OSAKA])],
    },
    [OSAKA]: known(OSAKA),
  },
};

/** The same, and a profile that the account made, which only it knows. */
export const WITH_OWN: Script = {
  regions: {
    ...ANSWERS.regions,
    [TOKYO]: { models: [], profiles: [applicationProfile(TOKYO, ACCOUNT, 'app000000001', NEW_MODEL, [TOKYO, 'us-east-1'])] },
  },
};

/** A control plane, and the environment of a person whose shared config file names it in the profile `work`. */
export async function startAccount(): Promise<{ readonly server: ControlPlaneServer; readonly env: Readonly<Record<string, string>> }> {
  const server = await ControlPlaneServer.start(ANSWERS);
  const keys = ['aws_access_key_id = AKIASHAREDFILES00001', 'aws_secret_access_key = secret-of-the-files'];
  const config = [
    '[profile work]',
    ...keys,
    'region = ap-northeast-1',
    `endpoint_url = ${server.url}`,
    '[profile audit]',
    `role_arn = arn:aws:iam::${ACCOUNT}:role/Audit`,
    'source_profile = work',
    '[profile tokyo]',
    'sso_session = company',
    `sso_account_id = ${ACCOUNT}`,
    'sso_role_name = Developer',
    'region = ap-northeast-1',
    '[sso-session company]',
    'sso_region = ap-northeast-1',
    'sso_start_url = https://company.awsapps.com/start',
    '',
  ];
  const home = homeWith({ config: config.join('\n') });
  removeAtEnd(home);
  return { server, env: sharedFiles(home) };
}

/** Writes the calls into the workspace and opens them. */
export async function openCalls(workbench: Workbench): Promise<void> {
  fs.writeFileSync(path.join(workbench.workspace, FILE), CALLS);
  await workbench.openFile(FILE);
  await workbench.waitForSquiggles('warning', 1);
}

/** Takes a row of the open quick pick. */
export async function take(workbench: Workbench, label: string | RegExp): Promise<void> {
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
}

/** Waits for a quick pick by a row of it. */
export async function asked(workbench: Workbench, row: string | RegExp): Promise<void> {
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().waitFor();
}

/** Presses a button of a message. */
export async function press(workbench: Workbench, button: string): Promise<void> {
  await workbench.page.locator('.notification-list-item .monaco-button', { hasText: button }).first().click();
}

/** Waits for words in the status bar. */
export async function waitForStatus(workbench: Workbench, text: string): Promise<void> {
  await workbench.page.locator('.part.statusbar', { hasText: text }).waitFor();
}
