import * as vscode from 'vscode';
import type { AwsProfile } from '../../aws/api.js';
import { uiText } from '../../explain/ui.js';
import type { Speaker } from '../../explain/words.js';
import type { Aws, CatalogueContext } from './context.js';

/** The profile that was used last; an empty text stands for none. */
const LAST = 'aws.profile';

/** A profile by its name; undefined leaves the choice to the SDK. */
export interface Credentials {
  readonly profile: string | undefined;
}

interface Item extends vscode.QuickPickItem, Credentials {}

/** Asks whose credentials are to be used, the last ones first; null when the person left, or no list could be made. */
export async function pickCredentials(aws: Aws, { memory, log }: CatalogueContext, speaker: Speaker): Promise<Credentials | null> {
  let profiles: readonly AwsProfile[];
  try {
    profiles = await aws.listProfiles();
  } catch (error) {
    const reason = reasonOf(error);
    log.warn(reason);
    void vscode.window.showErrorMessage(uiText('profilesUnreadable', { reason }, speaker));
    return null;
  }
  const last = memory.get<string>(LAST);
  const items = [defaultItem(speaker), ...profiles.map((profile) => profileItem(profile, speaker))];
  const found = items.find(({ profile }) => (profile ?? '') === last);
  const marked = found && { ...found, description: [found.description, uiText('profileLast', {}, speaker)].filter(Boolean).join(' · ') };
  const chosen = await vscode.window.showQuickPick(marked === undefined ? items : [marked, ...items.filter((item) => item !== found)], {
    title: uiText('profileTitle', {}, speaker),
    placeHolder: uiText('profilePlaceholder', {}, speaker),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return null;
  await memory.update(LAST, chosen.profile ?? '');
  return { profile: chosen.profile };
}

function defaultItem(speaker: Speaker): Item {
  const detail = uiText('profileDefaultDetail', {}, speaker);
  return { label: uiText('profileDefault', {}, speaker), detail, iconPath: new vscode.ThemeIcon('account'), profile: undefined };
}

const KINDS = { sso: 'profileSso', role: 'profileRole', keys: 'profileKeys', process: 'profileProcess' } as const;

function profileItem({ name, region, kind }: AwsProfile, speaker: Speaker): Item {
  const words = [kind === 'other' ? null : uiText(KINDS[kind], {}, speaker), region];
  return { label: name, description: words.filter((word) => word !== null).join(' · '), profile: name };
}

/** What an error says, in short. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return typeof code === 'string' ? code : String(message ?? error);
}
