import * as vscode from 'vscode';
import type { AnalyzeOptions } from '../analyze.js';
import type { AnalysedReference, Analysis, Notice } from '../domain/judgement.js';
import type { Span } from '../domain/reference.js';
import { isSupported } from './documents.js';
import type { Host } from './host.js';
import { exceeds } from './size.js';
import type { ScannedFolders } from './scannedFolders.js';
import type { Settings, SettingsStore } from './settings.js';
import { Unit } from './units.js';

/** A reference with its place in the document. */
export interface LocatedReference {
  readonly range: vscode.Range;
  /** Where the Region tied to it stands, if that is another place of the document. */
  readonly source: vscode.Range | null;
  readonly analysed: AnalysedReference;
}

export interface LocatedNotice {
  readonly range: vscode.Range;
  readonly notice: Notice;
}

/** Why a document is not checked. */
export type SkipReason = 'scheme' | 'loading' | 'policy-file' | 'excluded' | 'too-large' | 'failed';

/** What is known about one version of a document. */
export type Checked =
  | {
      readonly kind: 'checked';
      readonly references: readonly LocatedReference[];
      readonly notices: readonly LocatedNotice[];
      /** True when the text holds evidence of Amazon Bedrock. */
      readonly usesBedrock: boolean;
    }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly limitBytes: number };

interface Entry {
  readonly stamp: string;
  readonly analyses: ReadonlyMap<vscode.TextDocument, Analysis>;
  readonly located: Map<vscode.TextDocument, Checked>;
}

const NOTHING: Analysis = { references: [], notices: [], usesBedrock: false };

/** One analysis for each version of a document; diagnostics, hovers, fixes and the status share it. */
export class Analyses {
  readonly #host: Host;
  readonly #settings: SettingsStore;
  readonly #scanned: ScannedFolders;
  readonly #onError: (error: unknown) => void;
  readonly #entries = new Map<string, Entry>();

  constructor(host: Host, settings: SettingsStore, scanned: ScannedFolders, onError: (error: unknown) => void) {
    this.#host = host;
    this.#settings = settings;
    this.#scanned = scanned;
    this.#onError = onError;
  }

  /** What is known about the document as it is now; analysed here when no one asked before. */
  of(document: vscode.TextDocument): Checked {
    if (!isSupported(document)) return { kind: 'skipped', reason: 'scheme', limitBytes: 0 };
    const unit = Unit.of(document);
    const entry = this.#entries.get(unit.uri.toString());
    const known = entry?.stamp === unit.stamp ? entry.located.get(document) : undefined;
    return known ?? this.#check(unit, document);
  }

  /** The same, once the document's policy is known: for one that was opened just now. */
  async whenKnown(document: vscode.TextDocument): Promise<Checked> {
    await this.#settings.ready(Unit.of(document).uri);
    return this.of(document);
  }

  /** Forgets a document or notebook that was closed. */
  forget(uri: vscode.Uri): void {
    this.#entries.delete(uri.toString());
  }

  /** Forgets everything: settings have changed. */
  clear(): void {
    this.#entries.clear();
  }

  #check(unit: Unit, document: vscode.TextDocument): Checked {
    const settings = this.#settings.of(unit.uri);
    const left = settings.isLoading
      ? 'loading'
      : this.#settings.isPolicyFile(unit.uri)
        ? 'policy-file'
        : settings.excludes
          ? 'excluded'
          : null;
    if (left !== null) return { kind: 'skipped', reason: left, limitBytes: settings.maxFileBytes };
    try {
      const known = this.#entries.get(unit.uri.toString());
      const entry = known?.stamp === unit.stamp ? known : this.#analyse(unit, settings);
      if (entry === null) return { kind: 'skipped', reason: 'too-large', limitBytes: settings.maxFileBytes };
      const checked = locate(entry.analyses.get(document) ?? NOTHING, document);
      entry.located.set(document, checked);
      return checked;
    } catch (error) {
      // A document that can't be checked must not look checked.
      this.#onError(error);
      return { kind: 'skipped', reason: 'failed', limitBytes: settings.maxFileBytes };
    }
  }

  /** Null when the text is larger than the settings allow. */
  #analyse(unit: Unit, settings: Settings): Entry | null {
    const texts = unit.texts();
    if (exceeds(texts, settings.maxFileBytes)) return null;
    const before = this.#entries.get(unit.uri.toString())?.analyses;
    const catalog = this.#host.catalogue.current();
    const options: AnalyzeOptions = {
      catalog,
      policy: settings.policy,
      path: unit.uri.path,
      languageId: unit.languageId,
      today: this.#host.today(),
      workspaceUsesBedrock: this.#scanned.useBedrock(unit.uri, texts, catalog),
    };
    const analyses = unit.analyse(texts, options, (document) => before?.get(document));
    const byDocument = new Map(unit.documents.map((document, i) => [document, analyses[i] ?? NOTHING]));
    const entry: Entry = { stamp: unit.stamp, analyses: byDocument, located: new Map() };
    this.#entries.set(unit.uri.toString(), entry);
    return entry;
  }
}

function locate({ references, notices, usesBedrock }: Analysis, document: vscode.TextDocument): Checked {
  const rangeOf = ({ start, end }: Span): vscode.Range => new vscode.Range(document.positionAt(start), document.positionAt(end));
  return {
    kind: 'checked',
    references: references.map((analysed) => {
      const { span, sourceSpan } = analysed.reference;
      const source = sourceSpan === null ? null : rangeOf(sourceSpan);
      return { range: rangeOf(span), source, analysed: withLine(analysed, source) };
    }),
    notices: notices.map((notice) => ({ range: rangeOf(notice.span), notice })),
    usesBedrock,
  };
}

/** Lines in messages count from the start of the document, and are left out where they are of another one. */
function withLine(analysed: AnalysedReference, source: vscode.Range | null): AnalysedReference {
  const { message } = analysed.judgement;
  if (message.id !== 'model-called-outside' || message.params.line === null) return analysed;
  const line = source === null ? null : source.start.line + 1;
  return { ...analysed, judgement: { ...analysed.judgement, message: { ...message, params: { ...message.params, line } } } };
}
