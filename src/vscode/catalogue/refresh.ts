import * as vscode from 'vscode';
import type { RefreshProgress, Refreshed } from '../../aws/api.js';
import { refresh } from '../../aws/refresh.js';
import { bundledCatalog } from '../../catalog/bundled.js';
import { compareCatalogs } from '../../catalog/changes.js';
import type { RegionFacts } from '../../catalog/facts.js';
import { mergeSnapshot } from '../../catalog/merge.js';
import type { RegionCode } from '../../domain/region.js';
import { sayAws } from '../../explain/ui-aws.js';
import { sayCatalog } from '../../explain/ui-catalog.js';
import type { Speaker } from '../../explain/words.js';
import { CATALOGUE_COMMANDS } from '../links.js';
import { comparisonText, showComparison } from './comparison.js';
import { askWithProgress, logAsked } from './asked.js';
import type { CatalogueContext } from './context.js';
import { SHOWN_MS, tellNotSaved, tellProblems } from './problems.js';
import { pickCredentials } from './profiles.js';

/** `same`: the answers differ in nothing, and are used. */
export type RefreshOutcome = 'used' | 'same' | 'discarded' | 'cancelled' | 'failed';

/** What is asked, as the person chose it. */
interface Choice {
  readonly profile: string | undefined;
  readonly regions: readonly RegionCode[];
}

/**
 * Asks an account what its Regions offer, shows how that differs from what is in use, and uses it if the person says so.
 * What was saved before stays whole until then.
 */
export async function refreshCatalogue(context: CatalogueContext): Promise<RefreshOutcome> {
  const speaker = context.speakers.of(vscode.window.activeTextEditor?.document);
  const credentials = await pickCredentials(context, speaker);
  const regions = credentials === null ? null : await pickRegions(speaker);
  if (credentials === null || regions === null) return 'cancelled';
  if (regions.length > 0) return askAndUse({ ...credentials, regions }, context, speaker);
  void vscode.window.showInformationMessage(sayAws('regionsNone', {}, speaker));
  return 'cancelled';
}

interface RegionItem extends vscode.QuickPickItem {
  readonly code: RegionCode;
}

/** The source Regions to ask; null when the person left. */
async function pickRegions(speaker: Speaker): Promise<readonly RegionCode[] | null> {
  const { catalog, policy } = speaker;
  const { allowedRegions } = policy;
  const partition = catalog.regions.get(policy.homeRegion)?.partition;
  const offering = ({ code, partition: own, runtime }: RegionFacts): boolean =>
    allowedRegions.includes(code) || (own === partition && runtime !== false);
  const item = ({ code, city }: RegionFacts): RegionItem => {
    const name = city?.[speaker.locale];
    return { code, label: code, picked: allowedRegions.includes(code), ...(name === undefined ? {} : { description: name }) };
  };
  const items = [...catalog.regions.values()].filter(offering).map(item);
  const chosen = await vscode.window.showQuickPick([...items.filter(({ picked }) => picked), ...items.filter(({ picked }) => !picked)], {
    canPickMany: true,
    title: sayAws('regionsTitle', {}, speaker),
    placeHolder: sayAws('regionsPlaceholder', {}, speaker),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ code }) => code) ?? null;
}

async function askAndUse(choice: Choice, context: CatalogueContext, speaker: Speaker): Promise<RefreshOutcome> {
  let answers: Refreshed | null;
  try {
    answers = await ask(choice, context, speaker);
  } catch (error) {
    tellNotSaved(error, context, speaker);
    return 'failed';
  }
  if (answers === null) {
    vscode.window.setStatusBarMessage(sayAws('askingCancelled', {}, speaker), SHOWN_MS);
    return 'cancelled';
  }
  if (answers.snapshot !== null) return compareAndUse(answers, choice, context, speaker);
  tellProblems(answers.problems, context, speaker, () => askAndUse(choice, context, speaker));
  return 'failed';
}

/** Null when cancelled. Throws where what is saved is not ours to go on from. */
async function ask({ profile, regions }: Choice, { host, log }: CatalogueContext, speaker: Speaker): Promise<Refreshed | null> {
  // What is in use is what the answers are compared with: as it is at this moment.
  await host.catalogue.load();
  const previous = await host.catalogue.previous();
  log.info(`AWS: ${regions.join(', ')}, profile ${profile ?? '(default)'}`);
  return askWithProgress(speaker, (progress, signal) => {
    let finished = 0;
    progress.report({ message: sayAws('askingOthers', { finished, regions: regions.length }, speaker) });
    const onProgress = (step: RefreshProgress): void => {
      progress.report({ message: stepText(step, speaker), increment: ((step.finished - finished) * 100) / step.regions });
      finished = step.finished;
    };
    return refresh({ profile, regions, previous, signal, onProgress, onAsk: logAsked(log) });
  });
}

const WHAT = {
  models: 'askingModels',
  profiles: 'askingProfiles',
  'application-profiles': 'askingOwnProfiles',
  routes: 'askingRoutes',
  done: 'askingModels',
  failed: null,
} as const;

function stepText({ step, finished, regions, region, found }: RefreshProgress, speaker: Speaker): string {
  const what = WHAT[step];
  if (what === null) return sayAws('askingOthers', { finished, regions }, speaker);
  return sayAws('askingRegion', { finished, regions, region, what: sayAws(what, {}, speaker), found }, speaker);
}

async function compareAndUse(
  answers: Refreshed,
  { regions: asked }: Choice,
  context: CatalogueContext,
  speaker: Speaker,
): Promise<RefreshOutcome> {
  const { host } = context;
  const { snapshot, refreshed } = answers;
  if (snapshot === null) return 'failed';
  const catalog = mergeSnapshot(bundledCatalog(), snapshot);
  const changes = compareCatalogs(host.catalogue.current(), catalog, refreshed);
  if (changes.length > 0) {
    await showComparison(comparisonText({ snapshot, asked, answers, changes }, { ...speaker, catalog }), speaker);
    if (!(await isUseful(changes.length, asked.length, refreshed.length, speaker))) return 'discarded';
  }
  try {
    await host.catalogue.update(answers.onto);
  } catch (error) {
    tellNotSaved(error, context, speaker);
    return 'failed';
  }
  tellProblems(answers.problems, context, speaker, null);
  const show = sayAws('showModels', {}, speaker);
  const done = { date: snapshot.takenAt.slice(0, 10), regions: refreshed };
  const text = sayAws(changes.length === 0 ? 'answersSame' : 'answersUsed', done, { ...speaker, catalog });
  void vscode.window.showInformationMessage(text, show).then((choice) => {
    if (choice === show) void vscode.commands.executeCommand(CATALOGUE_COMMANDS.showModels);
  });
  return changes.length === 0 ? 'same' : 'used';
}

/** Asks whether the answers are to be used. */
async function isUseful(changes: number, asked: number, refreshed: number, speaker: Speaker): Promise<boolean> {
  const missing = asked === refreshed ? [] : [sayCatalog('refreshNotAll', { failed: asked - refreshed, regions: asked }, speaker)];
  const use = {
    label: sayAws('useAnswers', {}, speaker),
    detail: [sayAws('useAnswersDetail', {}, speaker), ...missing].join(' · '),
    iconPath: new vscode.ThemeIcon('check'),
  };
  const discard = {
    label: sayAws('discardAnswers', {}, speaker),
    detail: sayAws('discardAnswersDetail', {}, speaker),
    iconPath: new vscode.ThemeIcon('discard'),
  };
  const chosen = await vscode.window.showQuickPick([use, discard], {
    title: sayAws('useTitle', { count: changes }, speaker),
    placeHolder: sayAws('usePlaceholder', {}, speaker),
    ignoreFocusOut: true,
  });
  return chosen === use;
}
