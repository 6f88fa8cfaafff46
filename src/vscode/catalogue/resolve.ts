import * as vscode from 'vscode';
import { AwsError } from '../../aws/api.js';
import { isResolvable } from '../../catalog/resolvable.js';
import { emptySnapshot, withResource, type SnapshotResource } from '../../catalog/snapshot.js';
import type { ArnReference } from '../../domain/reference.js';
import { messageText } from '../../explain/messages.js';
import { resourceName } from '../../explain/resources.js';
import { uiText } from '../../explain/ui.js';
import { Words, type Speaker } from '../../explain/words.js';
import { referenceAt } from '../hover.js';
import type { Place } from '../links.js';
import { openAws, signalOf, type Aws, type CatalogueContext } from './context.js';
import { SHOWN_MS, tellNotSaved, tellProblems } from './problems.js';
import { pickCredentials } from './profiles.js';
import { logAsked } from './refresh.js';

export type ResolveOutcome = 'resolved' | 'cancelled' | 'failed' | 'unavailable' | 'nothing';

/** Asks the account what is behind the ARN at a place, or at the cursor, remembers the answer, and judges by it. */
export async function resolveReference(context: CatalogueContext, place: Place | undefined): Promise<ResolveOutcome> {
  const document = documentOf(place);
  const speaker = context.speakers.of(document);
  const position =
    place === undefined ? vscode.window.activeTextEditor?.selection.active : new vscode.Position(place.line, place.character);
  const reference = document && position && referenceAt(await context.analyses.whenKnown(document), position)?.analysed.reference;
  if (document === undefined || reference?.kind !== 'arn' || !isResolvable(reference)) {
    void vscode.window.showInformationMessage(uiText('resolveNothing', {}, speaker));
    return 'nothing';
  }
  const aws = await openAws(context);
  if (aws === null) return 'unavailable';
  const credentials = await pickCredentials(aws, context, speaker);
  return credentials === null ? 'cancelled' : ask({ aws, ...credentials, arn: reference, document, speaker }, context);
}

interface Question {
  readonly aws: Aws;
  readonly profile: string | undefined;
  readonly arn: ArnReference;
  readonly document: vscode.TextDocument;
  readonly speaker: Speaker;
}

async function ask(question: Question, context: CatalogueContext): Promise<ResolveOutcome> {
  const { aws, profile, arn, speaker } = question;
  const { host, log } = context;
  try {
    const salt = (await host.catalogue.previous())?.salt ?? aws.newSalt();
    log.info(`AWS: ${aws.masked(arn.text)}, profile ${profile ?? '(default)'}`);
    const resource = await withProgress(arn, speaker, (signal) =>
      aws.resolveResource({ arn: arn.text, salt, profile, signal, onAsk: logAsked(log) }),
    );
    if (resource === null) {
      vscode.window.setStatusBarMessage(uiText('askingCancelled', {}, speaker), SHOWN_MS);
      return 'cancelled';
    }
    await host.catalogue.update((previous) => withResource(previous ?? emptySnapshot(salt, resource.takenAt), resource));
    void vscode.window.showInformationMessage(await answerText(resource, question, context));
    return 'resolved';
  } catch (error) {
    if (error instanceof AwsError) tellProblems([error.problem], context, speaker, () => ask(question, context));
    else tellNotSaved(error, context, speaker);
    return 'failed';
  }
}

function documentOf(place: Place | undefined): vscode.TextDocument | undefined {
  if (place === undefined) return vscode.window.activeTextEditor?.document;
  return vscode.workspace.textDocuments.find((open) => open.uri.toString() === place.uri);
}

/** Null when cancelled. */
async function withProgress<T>(
  { resourceType, region }: ArnReference,
  speaker: Speaker,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const options = { location: vscode.ProgressLocation.Notification, title: uiText('askingTitle', {}, speaker), cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    if (region.kind === 'known') {
      const resource = resourceName(resourceType, speaker.locale);
      progress.report({ message: uiText('resolving', { resource, region: region.region }, speaker) });
    }
    try {
      return await work(signalOf(token));
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  });
}

/** What the finding says by the catalogue as it is now, where it still stands; else what was answered. */
async function answerText({ models, route }: SnapshotResource, { arn, document }: Question, context: CatalogueContext): Promise<string> {
  const speaker = context.speakers.of(document);
  const checked = document.isClosed ? null : await context.analyses.whenKnown(document);
  const same = checked?.kind === 'checked' ? checked.references.find(({ analysed }) => analysed.reference.text === arn.text) : undefined;
  if (same !== undefined) return messageText(same.analysed.judgement.message, speaker);
  const where = typeof route === 'string' ? uiText('anyCommercialRegion', {}, speaker) : new Words(speaker).cities(route);
  return uiText('resolveAnswer', { models, where }, speaker);
}
