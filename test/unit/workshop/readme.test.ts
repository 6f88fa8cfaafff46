import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { NOTICE_IDS, RULE_IDS } from '../../../src/domain/rule.js';
import { LOCALES, type Locale } from '../../../src/explain/locale.js';
import { messageText } from '../../../src/explain/messages.js';
import { generatedReadme, READMES } from '../../tools/build-readme.js';
import { ROOT } from '../../vscode/paths.js';
import { run, useBuiltCommand } from '../cli/command.js';
import type { JsonReport } from '../cli/json-schema.js';
import { analysed, all, speaker, TODAY } from '../explain/kit.js';

useBuiltCommand();

const TEXTS: Readonly<Record<Locale, string>> = { en: readme('en'), ja: readme('ja') };

function readme(locale: Locale): string {
  return fs.readFileSync(path.join(ROOT, READMES[locale]), 'utf8');
}

/** Fenced blocks of a language, without their fences. */
function blocks(text: string, language: string): string[] {
  return text
    .split(/^```/m)
    .filter((block) => block.startsWith(`${language}\n`))
    .map((block) => block.slice(language.length + 1));
}

function withoutBlocks(text: string): string {
  return text
    .split(/^```.*$/m)
    .filter((_, i) => i % 2 === 0)
    .join('\n');
}

/** The levels of the headings, in order. */
function headings(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/^#+(?= )/gm)].map(([marks]) => marks);
}

/** The rows of the tables, split into cells. */
function rows(text: string): string[][] {
  return withoutBlocks(text)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| -'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** What the links and pictures of a text lead to. */
function links(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target);
}

/** The command lines of a text after the prompt, with what is shown below them. */
function sessions(text: string): { words: string[]; shown: string }[] {
  return blocks(text, 'console').map((block) => {
    const [first = '', ...rest] = block.trimEnd().split('\n');
    const [prompt, npx, name, ...words] = first.split(' ');
    expect([prompt, npx, name]).toEqual(['$', 'npx', 'bedrock-residency']);
    return { words, shown: rest.join('\n') };
  });
}

describe.each(LOCALES)('the README, %s', (locale) => {
  const text = TEXTS[locale];

  it('has the tables that the manifest gives: npx tsx test/tools/build-readme.ts', () => {
    expect(text).toBe(generatedReadme(locale));
    for (const rule of [...RULE_IDS, ...NOTICE_IDS]) expect(links(text)).toContain(`media/rules/${rule}.md#${locale}`);
  });

  it('links only to what is there', () => {
    const relative = links(text).filter((target) => !/^[a-z]+:/.test(target));
    expect(relative.length).toBeGreaterThan(RULE_IDS.length);
    for (const target of relative) {
      const [file = '', anchor] = target.split('#');
      expect(fs.existsSync(path.join(ROOT, file)), target).toBe(true);
      if (anchor !== undefined) expect(fs.readFileSync(path.join(ROOT, file), 'utf8'), target).toContain(`<a id="${anchor}">`);
    }
  });

  it('says what is said of each example', () => {
    const examples = rows(text).filter((cells) => cells.length === 3 && /^`.+`$/.test(cells[1] ?? '') && !cells[0]?.startsWith('`'));
    expect(examples.length).toBeGreaterThan(8);
    for (const [, example = '', said] of examples) {
      const { judgement } = analysed(example.slice(1, -1));
      expect(messageText(judgement.message, speaker(locale)), example).toBe(said);
    }
  });

  it('shows what the command prints', async () => {
    const shown = sessions(text);
    expect(shown.map(({ words }) => words[0])).toEqual(['check', 'check', 'explain']);
    for (const session of shown) {
      const { stdout, stderr } = await run([...session.words, '--today', TODAY], { cwd: ROOT });
      expect(stderr).toBe('');
      if (!session.words.includes('json')) {
        expect(stdout.trimEnd()).toBe(session.shown);
        continue;
      }
      const excerpt = blocks(text, 'json')
        .map((block) => JSON.parse(block) as Record<string, unknown>)
        .find((block) => 'path' in block);
      expect((JSON.parse(stdout) as JsonReport).references[0]).toEqual(excerpt);
    }
  });

  it('has a comment that accepts what stands below it', () => {
    const [code = ''] = blocks(text, 'python');
    const [found] = all(code);
    expect(found?.suppressed?.by).toBe('comment');
    expect(found?.suppressed?.reason).toMatch(/\S/);
  });

  it('names commands that exist, by the titles that the palette shows', () => {
    const { contributes } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      contributes: { commands: { title: string }[] };
    };
    const strings = JSON.parse(fs.readFileSync(path.join(ROOT, `package.nls${locale === 'ja' ? '.ja' : ''}.json`), 'utf8')) as Record<
      string,
      string
    >;
    const titles = contributes.commands.map(({ title }) => strings[title.slice(1, -1)]);
    const table = text.slice(text.search(/^\| (?:Command|コマンド) \|/m)).split('\n\n')[0] ?? '';
    const named = rows(table)
      .slice(1)
      .map(([title]) => title);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((title) => !titles.includes(title))).toEqual([]);
  });

  it('names settings that exist', () => {
    const { contributes } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      contributes: { configuration: { properties: Record<string, unknown> } };
    };
    const named = [...text.matchAll(/bedrockResidency(?:\.[A-Za-z]+)+/g)].map(([name]) => name);
    expect([...new Set(named)].sort()).toEqual(Object.keys(contributes.configuration.properties).sort());
  });

  it('names scripts and a package that exist', () => {
    const { scripts, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
      version: string;
    };
    for (const [, name = ''] of text.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toHaveProperty([name]);
    for (const [, found] of text.matchAll(/bedrock-residency-([\d.]+)\.(?:vsix|tgz)/g)) expect(found).toBe(version);
  });

  it("has the catalogue's date", () => {
    const limits = text.split('\n').find((line) => line.startsWith('- ') && /catalogue of models|カタログはパッケージ/.test(line));
    expect(limits).toContain(bundledCatalog().asOf);
  });
});

describe('the two READMEs', () => {
  it('have the same outline', () => {
    expect(headings(TEXTS.ja)).toEqual(headings(TEXTS.en));
  });

  it('have the same tables, examples, files and figures', () => {
    const neutral = (text: string): string => text.replaceAll('#ja', '#en').replaceAll(/\.ja(?=\.(?:png|gif))/g, '');
    const codes = (text: string): string[] => rows(text).flatMap((cells) => [...new Set(cells.join(' ').match(/`[^`]+`/g))].sort());
    const figures = (text: string): string[] => withoutBlocks(text).match(/\b[01]\.\d+\b|\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
    expect(rows(TEXTS.ja).map((cells) => cells.length)).toEqual(rows(TEXTS.en).map((cells) => cells.length));
    expect(codes(TEXTS.ja)).toEqual(codes(TEXTS.en));
    expect(links(neutral(TEXTS.ja)).filter((target) => !target.startsWith('README'))).toEqual(
      links(TEXTS.en).filter((target) => !target.startsWith('README')),
    );
    expect(figures(TEXTS.ja).sort()).toEqual(figures(TEXTS.en).sort());
  });
});
