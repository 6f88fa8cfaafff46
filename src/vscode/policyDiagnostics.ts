import * as vscode from 'vscode';
import type { Notice } from '../domain/judgement.js';
import type { Severity } from '../domain/rule.js';
import { noticeText } from '../explain/notices.js';
import { rulePageUrl } from '../explain/rule-pages.js';
import type { PolicyProblem } from '../policy/file.js';
import { SEVERITY, SOURCE } from './diagnostics.js';
import type { Host } from './host.js';
import type { PolicyFiles } from './policyFiles.js';
import type { Speakers } from './speakers.js';

/** What is wrong with policy files, and which exceptions end, told in the files themselves: as they are typed while they are open. */
export class PolicyDiagnostics {
  readonly #files: PolicyFiles;
  readonly #speakers: Speakers;
  readonly #host: Host;
  readonly #collection = vscode.languages.createDiagnosticCollection('bedrock-residency-policy');
  readonly #subscriptions: { dispose: () => unknown }[];
  #run = 0;

  constructor(files: PolicyFiles, speakers: Speakers, host: Host) {
    this.#files = files;
    this.#speakers = speakers;
    this.#host = host;
    const ifPolicy = (document: vscode.TextDocument): void => {
      if (files.isSource(document.uri)) void this.#tell();
    };
    this.#subscriptions = [
      this.#collection,
      files.onDidChange(() => void this.#tell()),
      vscode.workspace.onDidOpenTextDocument(ifPolicy),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        ifPolicy(document);
      }),
      vscode.workspace.onDidCloseTextDocument(ifPolicy),
    ];
    void this.#tell();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #tell(): Promise<void> {
    const run = ++this.#run;
    const found = new Map<string, readonly [uri: vscode.Uri, diagnostics: vscode.Diagnostic[]]>();
    for (const { uri, text, problems } of this.#files.faulty()) found.set(uri.toString(), [uri, await this.#problems(problems, text)]);
    for (const { uri, text, notices } of await this.#files.notices(this.#host.today())) {
      found.set(uri.toString(), [uri, this.#notices(notices, text)]);
    }
    for (const document of vscode.workspace.textDocuments) {
      if (!document.isClosed && this.#files.isSource(document.uri)) {
        const kept = this.#files.faulty().find(({ uri }) => uri.toString() === document.uri.toString());
        // What a file extends is known only once it is saved; the rest is told of the text as it stands.
        const chain = kept?.problems.filter(({ id }) => id.startsWith('extends-')) ?? [];
        const told = await this.#ofText(document.getText());
        const diagnostics = kept?.text === document.getText() ? [...told, ...(await this.#problems(chain, kept.text))] : told;
        found.set(document.uri.toString(), [document.uri, diagnostics]);
      }
    }
    // A later event has seen more.
    if (run !== this.#run) return;
    this.#collection.clear();
    for (const [uri, diagnostics] of found.values()) this.#collection.set(uri, diagnostics);
  }

  async #ofText(text: string): Promise<vscode.Diagnostic[]> {
    const [{ readPolicyFile }, { basePolicy, endingExceptions }] = await Promise.all([
      import('../policy/read.js'),
      import('../policy/compose.js'),
    ]);
    const { file, problems, expires } = readPolicyFile(text, this.#host.catalogue.current().regions);
    if (file === null) return this.#problems(problems, text);
    const part = { path: '', folder: '', text, file, expires };
    return this.#notices(endingExceptions(part, basePolicy([file]), this.#host.today()), text);
  }

  async #problems(problems: readonly PolicyProblem[], text: string): Promise<vscode.Diagnostic[]> {
    if (problems.length === 0) return [];
    const { policyProblemText } = await import('../explain/policy-problems.js');
    const speaker = this.#speakers.of();
    return problems.map((problem) => this.#diagnostic(text, problem, policyProblemText(problem, speaker), 'error'));
  }

  #notices(notices: readonly Notice[], text: string): vscode.Diagnostic[] {
    const speaker = this.#speakers.of();
    return notices.map((notice) => {
      const diagnostic = this.#diagnostic(text, notice.span, noticeText(notice, speaker), notice.severity);
      diagnostic.code = { value: notice.rule, target: vscode.Uri.parse(rulePageUrl(notice.rule, speaker.locale)) };
      return diagnostic;
    });
  }

  #diagnostic(
    text: string,
    { start, end }: { readonly start: number; readonly end: number },
    message: string,
    severity: Severity,
  ): vscode.Diagnostic {
    const range = new vscode.Range(positionIn(text, start), positionIn(text, end));
    const diagnostic = new vscode.Diagnostic(range, message, SEVERITY[severity]);
    diagnostic.source = SOURCE;
    return diagnostic;
  }
}

/** Zero-based, in UTF-16 units. */
function positionIn(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}
