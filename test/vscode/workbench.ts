// A real VS Code window with the packaged extension in it, handled as a person would: by what is on the screen.
import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { startBrowser, type BrowserOptions, type OpenBrowser } from './browser.js';
import { LINES, NOTHING_MOVES, PLACE_OF, type Place } from './page-scripts.js';
import { ARTIFACTS, ROOT, TOUR } from './paths.js';
import { startServer, type Server, type ServerOptions, type Settings } from './server.js';

export const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' } as const;
export type Theme = keyof typeof THEMES;
export type Squiggle = 'error' | 'warning' | 'info' | 'hint';

export interface WorkbenchOptions
  extends Pick<ServerOptions, 'version' | 'settings' | 'locale' | 'env'>, Pick<BrowserOptions, 'viewport' | 'deviceScaleFactor'> {
  /** The folder to open, copied first; the tour workspace unless another is named. */
  readonly workspace?: string | undefined;
  /** Folders below that one to open side by side instead of it. */
  readonly roots?: readonly string[] | undefined;
  /** False opens the folder in restricted mode. */
  readonly trust?: boolean | undefined;
  readonly theme?: Theme | undefined;
  /** Extension packages; this project's own unless others are named. */
  readonly vsix?: readonly string[] | (() => Promise<readonly string[]>) | undefined;
  /** A file of the workspace to open with the window. */
  readonly file?: string | undefined;
}

/** The package that `npm run package` leaves. */
export function ownPackage(): string {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { name: string; version: string };
  const file = path.join(ROOT, `${name}-${version}.vsix`);
  if (!fs.existsSync(file)) throw new Error(`${path.basename(file)} is not there: run npm run package first`);
  return file;
}

const TRIES_MS = 2_000;
const ACTION_ROW = '.action-widget .monaco-list-row.action';

export class Workbench {
  readonly page: Page;
  /** The private copy of the workspace. */
  readonly workspace: string;
  readonly #server: Server;
  readonly #browser: OpenBrowser;
  #settings: Settings;

  private constructor(server: Server, browser: OpenBrowser, workspace: string, settings: Settings) {
    this.#server = server;
    this.#browser = browser;
    this.page = browser.page;
    this.workspace = workspace;
    this.#settings = settings;
  }

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const restricted = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
    const settings = {
      'workbench.colorTheme': THEMES[options.theme ?? 'dark'],
      ...(options.trust === false ? restricted : {}),
      ...options.settings,
    };
    const vsix = typeof options.vsix === 'function' ? await options.vsix() : (options.vsix ?? [ownPackage()]);
    const server = await startServer({ ...options, vsix, settings });
    try {
      const workspace = path.join(server.base, 'workspace');
      fs.cpSync(options.workspace ?? TOUR, workspace, { recursive: true });
      const browser = await startBrowser({ ...options, locale: options.locale === 'ja' ? 'ja-JP' : 'en-US' });
      browser.page.setDefaultTimeout(30_000);
      const workbench = new Workbench(server, browser, workspace, settings);
      const file = options.file === undefined ? [] : [['openFile', server.remote(path.join(workspace, options.file))] as const];
      await browser.page.goto(server.url(opened(workspace, options.roots), [...file, ['skipWelcome', 'true']]));
      await browser.page.locator('.monaco-workbench .part.editor').waitFor();
      if (options.file !== undefined) await workbench.#tab(options.file).waitFor();
      return workbench;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async close(logFile?: string): Promise<void> {
    await this.#browser.browser.close();
    if (logFile !== undefined) fs.copyFileSync(this.#server.logFile, logFile);
    await this.#server.stop();
  }

  /** Asks until the answer is neither false nor undefined. */
  async until<T>(what: string, ask: () => Promise<T | false | undefined> | T | false | undefined, ms = 20_000): Promise<T> {
    for (const end = Date.now() + ms; ;) {
      const answer = await ask();
      if (answer !== false && answer !== undefined) return answer;
      if (Date.now() > end) throw new Error(`timed out after ${String(ms)} ms: ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  // Files

  /** Opens a file of the workspace in the editor. */
  async openFile(file: string): Promise<void> {
    await this.page.keyboard.press('Control+p');
    await this.page.locator('.quick-input-widget input.input').fill(path.join(this.workspace, file));
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
    await this.#tab(file).waitFor();
  }

  /** Saves what was changed. */
  async save(): Promise<void> {
    const dirty = this.page.locator('.tab.active.dirty');
    await dirty.waitFor();
    await this.page.keyboard.press('Control+s');
    await dirty.waitFor({ state: 'hidden' });
  }

  /** What is on disk. */
  fileText(file: string): string {
    return fs.readFileSync(path.join(this.workspace, file), 'utf8');
  }

  #tab(file: string): Locator {
    return this.page.locator('.tab.active', { hasText: path.basename(file) });
  }

  // The text

  /** The lines in sight, from the top. */
  editorLines(): Promise<string[]> {
    return this.page.evaluate<string[]>(LINES);
  }

  /** Waits until a line in sight holds the text. */
  async waitForText(text: string): Promise<void> {
    await this.until(`the text ${text}`, async () => (await this.editorLines()).some((line) => line.includes(text)));
  }

  /** Where the text stands on the screen; the first occurrence in sight. */
  async placeOf(text: string): Promise<Place> {
    return this.until(
      `${text} in sight`,
      async () => (await this.page.evaluate<Place | null>(`(${PLACE_OF})(${JSON.stringify(text)})`)) ?? undefined,
    );
  }

  async putCursor(text: string): Promise<void> {
    const place = await this.placeOf(text);
    await this.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  }

  /** Puts the cursor on a line and column, both from 1, wherever they are in the file. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+g');
    await this.page.locator('.quick-input-widget input.input').fill(`:${String(line)}:${String(column)}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  // What the extension shows

  squiggles(kind: Squiggle): Locator {
    const name = kind === 'hint' ? '.squiggly-hint' : `.squiggly-${kind}`;
    return this.page.locator(`.part.editor .view-overlays ${name}`);
  }

  /** Waits for exactly that many squiggles in sight, or for any; answers with their number. */
  async waitForSquiggles(kind: Squiggle, wanted?: number): Promise<number> {
    const what = `${wanted === undefined ? 'a' : String(wanted)} ${kind} squiggle${wanted === 1 || wanted === undefined ? '' : 's'}`;
    return this.until(what, async () => {
      const found = await this.squiggles(kind).count();
      return wanted === undefined ? found > 0 && found : found === wanted && found;
    });
  }

  /** Rests the pointer on a text until a hover with the wanted words shows; answers with the hover's text. It stays open. */
  async hover(text: string, wanted: string | RegExp): Promise<string> {
    const hover = this.page.locator('.monaco-hover:not(.hidden)', { hasText: wanted });
    await this.until(`a hover on ${text} with ${String(wanted)}`, async () => {
      // Anew each time: a banner that comes or goes moves the text.
      const place = await this.placeOf(text);
      await this.page.mouse.move(place.x + place.width / 2, place.y + place.height / 2 - 1);
      await this.page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
      if (await appears(hover)) return true;
      await this.page.mouse.move(0, 0);
      return false;
    });
    return plain(await hover.innerText());
  }

  /** Takes the pointer away, so that a hover goes. */
  async leaveHover(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.locator('.monaco-hover:not(.hidden)').waitFor({ state: 'hidden' });
  }

  /**
   * Puts the cursor on a text, presses Ctrl+. and answers with the titles offered, the list left open. While the window
   * starts, the list may be empty or close again: the keys are pressed until an action with the wanted words is there.
   */
  async actions(text: string, wanted: string | RegExp): Promise<string[]> {
    const rows = this.page.locator(ACTION_ROW);
    await this.putCursor(text);
    await this.until(`an action ${String(wanted)} on ${text}`, async () => {
      await this.page.keyboard.press('Control+.');
      if (await appears(rows.filter({ hasText: wanted }))) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
    return (await rows.allInnerTexts()).map((title) => plain(title).trim());
  }

  /** Picks an action from the open list, with the keys: for a moment the list takes no clicks. */
  async pick(title: string | RegExp): Promise<void> {
    const rows = this.page.locator(ACTION_ROW);
    const wanted = this.page.locator(`${ACTION_ROW}.focused`, { hasText: title });
    for (let left = await rows.count(); left > 0 && (await wanted.count()) === 0; left--) await this.page.keyboard.press('ArrowDown');
    if ((await wanted.count()) === 0) throw new Error(`no action ${String(title)} in the list`);
    await this.page.keyboard.press('Enter');
    await this.until('the list closed', async () => (await rows.count()) === 0);
  }

  /** Ctrl+. on a text, the action, and the text that must be there then. */
  async fix(text: string, title: string | RegExp, after: string): Promise<void> {
    await this.until(`${after} after the action ${String(title)}`, async () => {
      await this.actions(text, title);
      await this.pick(title);
      return this.until('the changed text', async () => (await this.editorLines()).some((line) => line.includes(after)), TRIES_MS).catch(
        () => false,
      );
    });
  }

  // The window

  /** Runs a command by its title from the palette. */
  async command(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input');
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await this.until(`the command ${title}`, async () => {
      await this.page.keyboard.press('F1');
      await input.fill(`>${title}`);
      if (await appears(row)) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
    await row.click();
  }

  /** The messages in the corner, the newest first. */
  async notifications(): Promise<string[]> {
    return (await this.page.locator('.notification-list-item-message').allInnerTexts()).map(plain);
  }

  /**
   * Changes user settings, what is not named keeping its value, and loads the window again: it watches its settings file
   * too unreliably to wait for.
   */
  async setSettings(settings: Settings): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    this.#server.writeSettings(this.#settings);
    await this.reload();
  }

  /** Loads the window again, with a new extension host. Open editors come back. */
  async reload(): Promise<void> {
    const active = this.page.locator('.tab.active').first();
    const tab = (await active.count()) === 0 ? null : await active.getAttribute('data-resource-name');
    await this.page.reload();
    await this.page.locator('.monaco-workbench .part.editor').waitFor();
    if (tab !== null) await this.#tab(tab).waitFor();
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.setSettings({ 'workbench.colorTheme': THEMES[theme] });
    const base = { light: 'vs', dark: 'vs-dark', contrast: 'hc-black' }[theme];
    await this.page.locator(`.monaco-workbench.${base}`).waitFor();
  }

  /** Waits until nothing moves any more: what opens fades in. */
  async still(): Promise<void> {
    await this.until('the end of what moves', () => this.page.evaluate<boolean>(NOTHING_MOVES));
  }

  /** Saves a picture of the window as artifacts/NAME.png, or where a whole path ending in .png says. */
  async screenshot(name: string): Promise<string> {
    const file = path.isAbsolute(name) ? name : path.join(ARTIFACTS, `${name}.png`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }
}

/** What the window opens: the folder, or a file beside it that lists its folders. */
function opened(workspace: string, roots: readonly string[] | undefined): string {
  if (roots === undefined) return workspace;
  const file = `${workspace}.code-workspace`;
  fs.writeFileSync(file, JSON.stringify({ folders: roots.map((root) => ({ path: path.join(workspace, root) })) }));
  return file;
}

function appears(locator: Locator): Promise<boolean> {
  return locator
    .first()
    .waitFor({ state: 'visible', timeout: TRIES_MS })
    .then(
      () => true,
      () => false,
    );
}

/** The editor renders spaces as U+00A0. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
