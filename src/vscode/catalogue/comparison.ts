import * as vscode from 'vscode';
import type { Refreshed } from '../../aws/api.js';
import type { CatalogChange } from '../../catalog/changes.js';
import type { Snapshot } from '../../catalog/snapshot.js';
import type { RegionCode } from '../../domain/region.js';
import { awsProblemWords } from '../../explain/aws-problems.js';
import { changeText } from '../../explain/changes.js';
import { sayAws } from '../../explain/ui-aws.js';
import { sayCatalog } from '../../explain/ui-catalog.js';
import type { Speaker } from '../../explain/words.js';

/** What AWS answered, beside what is in use. */
export interface Comparison {
  readonly snapshot: Snapshot;
  readonly asked: readonly RegionCode[];
  readonly answers: Refreshed;
  readonly changes: readonly CatalogChange[];
}

/** The comparison in words, Markdown, what matters last: the question covers the first lines; `speaker` knows the catalogue that the answers make. */
export function comparisonText({ snapshot, asked, answers, changes }: Comparison, speaker: Speaker): string {
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
  const problems = answers.problems.map((problem) => {
    const { message, next } = awsProblemWords(problem, speaker);
    return `${message} ${next}`;
  });
  const parts = [
    `# ${sayAws('comparisonName', {}, speaker)} (${snapshot.takenAt.slice(0, 10)})`,
    `## ${sayAws('comparisonRegions', {}, speaker)}`,
    list([...answers.refreshed.map((region) => answered(region, snapshot, speaker)), ...kept(snapshot, asked, speaker)]),
    ...(problems.length === 0 ? [] : [`## ${sayAws('comparisonProblems', {}, speaker)}`, list(problems)]),
    `## ${sayAws('comparisonChanges', { count: changes.length }, speaker)}`,
    list(changes.map((change) => changeText(change, speaker))),
  ];
  return `${parts.join('\n\n')}\n`;
}

function answered(region: RegionCode, { regions, resources }: Snapshot, speaker: Speaker): string {
  const facts = regions[region];
  const own = resources.filter((resource) => resource.region === region).length;
  const numbers = { models: facts?.models.length ?? 0, profiles: facts?.profiles.length ?? 0, resources: own };
  return sayCatalog('refreshRegionDone', { region, ...numbers }, speaker);
}

/** Regions of an earlier refresh that this one did not ask. */
function kept({ regions }: Snapshot, asked: readonly RegionCode[], speaker: Speaker): string[] {
  return Object.entries(regions)
    .filter(([region]) => !asked.includes(region))
    .map(([region, { takenAt }]) => sayCatalog('refreshRegionKept', { region, date: takenAt.slice(0, 10) }, speaker));
}

/** What is shown is nobody's file. */
const SCHEME = 'bedrock-residency-catalogue';

let provider: vscode.Disposable | undefined;
const contents = new Map<string, string>();

/** Shows a comparison in a tab that can only be read, without taking the focus. */
export async function showComparison(text: string, speaker: Speaker): Promise<void> {
  provider ??= vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => contents.get(uri.toString()) ?? '',
  });
  const name = sayAws('comparisonName', {}, speaker);
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: String(contents.size) });
  contents.set(uri.toString(), text);
  await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true });
}
