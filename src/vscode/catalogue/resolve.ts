import * as vscode from 'vscode';
import { AwsError } from '../../aws/api.js';
import { masked } from '../../aws/mask.js';
import { resolveResource } from '../../aws/resolve.js';
import { newSalt } from '../../aws/salt.js';
import { isResolvable } from '../../catalog/resolvable.js';
import { emptySnapshot, withResource, type SnapshotResource } from '../../catalog/snapshot.js';
import type { ArnReference } from '../../domain/reference.js';
import { messageText } from '../../explain/messages.js';
import { resourceName } from '../../explain/resources.js';
import { sayAws } from '../../explain/ui-aws.js';
import { Words, type Speaker } from '../../explain/words.js';
import { referenceAt } from '../located.js';
import type { Place } from '../links.js';
import { askWithProgress, logAsked } from './asked.js';
import type { CatalogueContext } from './context.js';
import { SHOWN_MS, tellNotSaved, tellProblems } from './problems.js';
import { pickCredentials } from './profiles.js';

export type ResolveOutcome = 'resolved' | 'cancelled' | 'failed' | 'nothing';

/** Asks the account what is behind the ARN at a place, or at the cursor, remembers the answer, and judges by it. */
export async function resolveReference(context: CatalogueContext, place: Place | undefined): Promise<ResolveOutcome> {
  const document = documentOf(place);
  const speaker = context.speakers.of(document);
  const position =
    place === undefined ? vscode.window.activeTextEditor?.selection.active : new vscode.Position(place.line, place.character);
  const reference = document && position && referenceAt(await context.analyses.whenKnown(document), position)?.analysed.reference;
  if (document === undefined || reference?.kind !== 'arn' || !isResolvable(reference)) {
    void vscode.window.showInformationMessage(sayAws('resolveNothing', {}, speaker));
    return 'nothing';
  }
  const credentials = await pickCredentials(context, speaker);
  return credentials === null ? 'cancelled' : ask({ ...credentials, arn: reference, document, speaker }, context);
}

interface Question {
  readonly profile: string | undefined;
  readonly arn: ArnReference;
  readonly document: vscode.TextDocument;
  readonly speaker: Speaker;
}

async function ask(question: Question, context: CatalogueContext): Promise<ResolveOutcome> {
  const { profile, arn, speaker } = question;
  const { host, log } = context;
  try {
    const salt = (await host.catalogue.previous())?.salt ?? newSalt();
    log.info(`AWS: ${masked(arn.text)}, profile ${profile ?? '(default)'}`);
    const resource = await askWithProgress(speaker, (progress, signal) => {
      const named = resourceName(arn.resourceType, speaker.locale);
      if (arn.region.kind === 'known')
        progress.report({ message: sayAws('resolving', { resource: named, region: arn.region.region }, speaker) });
      return resolveResource({ arn: arn.text, salt, profile, signal, onAsk: logAsked(log) });
    });
    if (resource === null) {
      vscode.window.setStatusBarMessage(sayAws('askingCancelled', {}, speaker), SHOWN_MS);
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

/** What the finding says by the catalogue as it is now, where it still stands; else what was answered. */
async function answerText({ models, route }: SnapshotResource, { arn, document }: Question, context: CatalogueContext): Promise<string> {
  const speaker = context.speakers.of(document);
  const checked = document.isClosed ? null : await context.analyses.whenKnown(document);
  const same = checked?.kind === 'checked' ? checked.references.find(({ analysed }) => analysed.reference.text === arn.text) : undefined;
  if (same !== undefined) return messageText(same.analysed.judgement.message, speaker);
  const where = typeof route === 'string' ? sayAws('anyCommercialRegion', {}, speaker) : new Words(speaker).cities(route);
  return sayAws('resolveAnswer', { models, where }, speaker);
}
