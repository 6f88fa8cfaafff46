import * as vscode from 'vscode';
import type { AwsProfile } from '../../aws/api.js';
import { listProfiles } from '../../aws/profiles.js';
import { sayAws } from '../../explain/ui-aws.js';
import type { Speaker } from '../../explain/words.js';
import type { CatalogueContext } from './context.js';
import { reasonOf } from './problems.js';

/** The profile that was used last; an empty text stands for none. */
const LAST = 'aws.profile';

/** A profile by its name; undefined leaves the choice to the SDK. */
export interface Credentials {
  readonly profile: string | undefined;
}

interface Item extends vscode.QuickPickItem, Credentials {}

/** Asks whose credentials are to be used, the last ones first; null when the person left, or no list could be made. */
export async function pickCredentials({ memory, log }: CatalogueContext, speaker: Speaker): Promise<Credentials | null> {
  let profiles: readonly AwsProfile[];
  try {
    profiles = await listProfiles();
  } catch (error) {
    const reason = reasonOf(error);
    log.warn(reason);
    void vscode.window.showErrorMessage(sayAws('profilesUnreadable', { reason }, speaker));
    return null;
  }
  const last = memory.get<string>(LAST);
  const items = [defaultItem(speaker), ...profiles.map((profile) => profileItem(profile, speaker))];
  const found = items.find(({ profile }) => (profile ?? '') === last);
  const marked = found && { ...found, description: [found.description, sayAws('profileLast', {}, speaker)].filter(Boolean).join(' · ') };
  const chosen = await vscode.window.showQuickPick(marked === undefined ? items : [marked, ...items.filter((item) => item !== found)], {
    title: sayAws('profileTitle', {}, speaker),
    placeHolder: sayAws('profilePlaceholder', {}, speaker),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return null;
  await memory.update(LAST, chosen.profile ?? '');
  return { profile: chosen.profile };
}

function defaultItem(speaker: Speaker): Item {
  const detail = sayAws('profileDefaultDetail', {}, speaker);
  return { label: sayAws('profileDefault', {}, speaker), detail, iconPath: new vscode.ThemeIcon('account'), profile: undefined };
}

const KINDS = { sso: 'profileSso', role: 'profileRole', keys: 'profileKeys', process: 'profileProcess' } as const;

function profileItem({ name, region, kind }: AwsProfile, speaker: Speaker): Item {
  const words = [kind === 'other' ? null : sayAws(KINDS[kind], {}, speaker), region];
  return { label: name, description: words.filter((word) => word !== null).join(' · '), profile: name };
}
