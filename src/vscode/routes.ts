import * as vscode from 'vscode';
import type { Catalog, ModelFacts, ProfileFacts } from '../catalog/facts.js';
import { callWays, profileWays } from '../catalog/routes.js';
import { hasEnded } from '../catalog/ways.js';
import type { Reference } from '../domain/reference.js';
import type { Verdict } from '../domain/rule.js';
import { wayKind, wayRoute } from '../explain/routes.js';
import { sayInventory } from '../explain/ui-inventory.js';
import { sayRoutes } from '../explain/ui-routes.js';
import { verdictName } from '../explain/ui-names.js';
import { Words, type Speaker } from '../explain/words.js';
import { judgeWays, type JudgedWay } from '../judge/ways.js';
import type { Analyses } from './analyses.js';
import { showExplanation } from './explanationPage.js';
import { referenceAt } from './located.js';
import { group, pickOne, type Row } from './quickPick.js';
import type { Speakers } from './speakers.js';

/** What the routes are shown of: a model, or a profile of a feature. */
type Subject = ModelFacts | ProfileFacts;

/** What is found at the cursor, or named. */
interface Start {
  readonly subject: Subject | null;
  /** The ID that is looked for; null when there is none. */
  readonly id: string | null;
}

/**
 * Lists the ways to call a model, and where each leads: the model named, else the one at the cursor, else one that the
 * person picks. Choosing a way explains its ID. Answers with the ID explained, null when the person left.
 */
export async function showRoutes(analyses: Analyses, speakers: Speakers, today: () => string, named?: unknown): Promise<string | null> {
  const document = vscode.window.activeTextEditor?.document;
  const start = typeof named === 'string' ? found(named, speakers.of().catalog) : await atCursor(analyses, speakers);
  const speaker = speakers.of(document);
  for (let { subject, id } = start; ; subject = null, id = null) {
    subject ??= await pickSubject(id, today(), speaker);
    if (subject === null) return null;
    const way = await pickWay(subject, id, today(), speaker);
    if (way === 'back') continue;
    if (way === null) return null;
    await showExplanation(way.id, way.kind === 'on-demand' ? way.endpoint : 'runtime', today(), speaker);
    return way.id;
  }
}

async function atCursor(analyses: Analyses, speakers: Speakers): Promise<Start> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return { subject: null, id: null };
  const located = referenceAt(await analyses.whenKnown(editor.document), editor.selection.active);
  const id = located === null ? null : idOf(located.analysed.reference);
  return id === null ? { subject: null, id } : found(id, speakers.of(editor.document).catalog);
}

/** The ID that a reference calls; null for a place or something of an account. */
function idOf(reference: Reference): string | null {
  if (reference.kind === 'foundation-model') return reference.modelId;
  if (reference.kind === 'inference-profile' || reference.kind === 'arn') {
    const { geography, modelId } = reference;
    return modelId === null ? null : geography === null ? modelId : `${geography}.${modelId}`;
  }
  return null;
}

function found(id: string, catalog: Catalog): Start {
  const profile = catalog.profile(id);
  const modelId = profile === null ? id : profile.modelId;
  const subject = modelId === null ? profile : (catalog.model(modelId, 'runtime') ?? catalog.model(modelId, 'mantle'));
  return { subject, id: profile?.id ?? id };
}

function nameOf(subject: Subject): string {
  return 'name' in subject ? subject.name : subject.id;
}

function waysOf(subject: Subject, { catalog, policy }: Speaker): readonly JudgedWay[] {
  return judgeWays('name' in subject ? callWays(subject) : profileWays(subject), catalog, policy);
}

interface SubjectItem extends vscode.QuickPickItem {
  readonly subject: Subject;
}

/** Null when the person left. `missing` is an ID that the catalogue lacks. */
async function pickSubject(missing: string | null, today: string, speaker: Speaker): Promise<Subject | null> {
  const { catalog } = speaker;
  const rows: Row<SubjectItem>[] = [];
  for (const provider of new Set(catalog.models.map((model) => model.provider))) {
    rows.push(group(provider));
    for (const model of catalog.models) if (model.provider === provider) rows.push(modelItem(model, today, speaker));
  }
  rows.push(group(sayRoutes('routesFeatures', {}, speaker)));
  for (const profile of catalog.features) rows.push({ subject: profile, label: profile.id, ...shown(waysOf(profile, speaker)[0]) });
  const chosen = await pickOne(rows, {
    title: sayRoutes('routesPickTitle', {}, speaker),
    placeholder:
      missing === null
        ? sayRoutes('routesPickHint', {}, speaker)
        : sayRoutes('routesNotKnown', { id: missing, date: catalog.asOf }, speaker),
  });
  return chosen === undefined || chosen === 'back' ? null : chosen.subject;
}

function modelItem(model: ModelFacts, today: string, speaker: Speaker): SubjectItem {
  const [best] = waysOf(model, speaker);
  const profiles = model.profiles.map(({ id }) => id);
  const ended = hasEnded(model, today);
  const says = best === undefined ? sayRoutes('routesNone', {}, speaker) : verdictName(best.verdict, new Words(speaker));
  return {
    subject: model,
    label: model.name,
    description: model.id,
    detail: [ended ? sayRoutes('routesRetired', {}, speaker) : says, ...profiles].join(' · '),
    ...(ended ? { iconPath: ENDED } : shown(best)),
  };
}

interface WayItem extends vscode.QuickPickItem {
  readonly judged: JudgedWay | null;
}

/** Null when the person left; the ways of `id`, which is what the person asked about, stand first. */
async function pickWay(subject: Subject, id: string | null, today: string, speaker: Speaker): Promise<JudgedWay['way'] | 'back' | null> {
  const ways = waysOf(subject, speaker);
  const asked = ways.filter(({ way }) => way.id === id);
  const rows: Row<WayItem>[] = [];
  if (asked.length > 0) rows.push(group(sayRoutes('routesAsked', {}, speaker)), ...asked.map((judged) => wayItem(judged, speaker)));
  let last: Verdict | null = null;
  for (const judged of ways) {
    if (asked.includes(judged)) continue;
    if (judged.verdict !== last) rows.push(group(verdictName((last = judged.verdict), new Words(speaker))));
    rows.push(wayItem(judged, speaker));
  }
  if (rows.length === 0) {
    const detail = sayRoutes('routesNoneDetail', { date: speaker.catalog.asOf }, speaker);
    rows.push({ judged: null, label: sayRoutes('routesNone', {}, speaker), detail, iconPath: ENDED });
  }
  const name = nameOf(subject);
  const ended = 'lifecycle' in subject && hasEnded(subject, today) ? subject.lifecycle : null;
  const chosen = await pickOne(rows, {
    title:
      ended === null ? sayRoutes('routesTitle', { name }, speaker) : sayRoutes('routesEnded', { name, date: ended.endOfLife }, speaker),
    placeholder: sayRoutes('routesHint', {}, speaker),
    back: true,
    onButton: ({ judged }) => copied(judged, speaker),
  });
  if (chosen === 'back') return chosen;
  return chosen?.judged?.way ?? null;
}

function wayItem(judged: JudgedWay, speaker: Speaker): WayItem {
  const { way, verdict } = judged;
  const retired = way.kind === 'profile' && way.retired;
  return {
    judged,
    label: way.id,
    description: new Words(speaker).list([wayKind(way, speaker), verdictName(verdict, new Words(speaker))]),
    detail: wayRoute(way, speaker),
    buttons: [{ iconPath: new vscode.ThemeIcon('copy'), tooltip: sayRoutes('routesCopy', {}, speaker) }],
    ...(retired ? { iconPath: ENDED } : shown(judged)),
  };
}

async function copied(judged: JudgedWay | null, speaker: Speaker): Promise<void> {
  if (judged === null) return;
  await vscode.env.clipboard.writeText(judged.way.id);
  vscode.window.setStatusBarMessage(sayInventory('copied', { text: judged.way.id }, speaker), 3_000);
}

const ENDED = new vscode.ThemeIcon('circle-slash');

/** The shape of a way: the words beside it say the same. */
function shown(judged: JudgedWay | undefined): { readonly iconPath: vscode.ThemeIcon } {
  if (judged === undefined) return { iconPath: ENDED };
  if (judged.stays) return { iconPath: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')) };
  if (judged.verdict === 'unknown') return { iconPath: new vscode.ThemeIcon('question') };
  return { iconPath: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')) };
}
