// The walkthrough shows what is there: pictures, commands, a sample with something to see, and pipelines that the README has, too.
import fs from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../../src/explain/locale.js';
import { CI_SYSTEMS, ciTemplate } from '../../../src/vscode/ciTemplates.js';
import { READMES } from '../../tools/build-readme.js';
import { ROOT } from '../../vscode/paths.js';
import { all } from '../explain/kit.js';
import { yamlBlocks } from './ci-examples.js';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

const read = (name: string): string => fs.readFileSync(path.join(ROOT, name), 'utf8');
const { version, contributes } = JSON.parse(read('package.json')) as Manifest;
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const commands = contributes.commands.map(({ command }) => command);

function text(key: string, locale: Locale): string {
  const strings = JSON.parse(read(locale === 'ja' ? 'package.nls.ja.json' : 'package.nls.json')) as Record<string, string>;
  return strings[key.slice(1, -1)] ?? '';
}

describe.each(LOCALES)('the walkthrough, %s', (locale) => {
  it.each(steps.map((step) => [step.id, step] as const))('has the pictures of its step %s for each theme', (_, { media }) => {
    expect(Object.keys(media.image).sort()).toEqual(['dark', 'hc', 'hcLight', 'light']);
    for (const key of Object.values(media.image)) {
      const name = text(key, locale);
      expect(name.includes('.ja.')).toBe(locale === 'ja');
      expect(PNG.sync.read(fs.readFileSync(path.join(ROOT, name))).width).toBeGreaterThan(1_000);
    }
    expect(text(media.altText, locale).length).toBeGreaterThan(20);
  });

  it.each(steps.map((step) => [step.id, step] as const))('leads from its step %s to commands that exist', (_, step) => {
    const linked = [...text(step.description, locale).matchAll(/\]\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
    expect(linked.length).toBeGreaterThan(0);
    for (const command of linked) expect(commands).toContain(command);
  });

  it('has a sample in which something leaves, may leave, crosses and stays, and what leaves can be kept inside', () => {
    const references = all(read(`media/walkthrough/sample${locale === 'ja' ? '.ja' : ''}.py`));
    expect(references.map(({ judgement }) => judgement.verdict)).toEqual([
      'leaves',
      'leaves',
      'domestic',
      'may-leave',
      'domestic',
      'domestic-cross-region',
      'domestic',
      'domestic',
    ]);
    for (const { judgement, remedies } of references) {
      if (judgement.severity === 'warning') expect(remedies[0]?.preferred).toBe(true);
    }
  });

  it('writes the pipelines that the README shows', () => {
    const shown = yamlBlocks(read(READMES[locale]));
    for (const system of CI_SYSTEMS) expect(shown).toContain(ciTemplate(system, version, locale).content);
  });
});

describe('a step of the walkthrough', () => {
  it('is done by what it asks for', () => {
    for (const { completionEvents } of steps) {
      expect(completionEvents.length).toBeGreaterThan(0);
      for (const event of completionEvents) {
        const [kind, what = ''] = event.split(':');
        if (kind === 'onCommand') expect(commands).toContain(what);
        else
          expect([kind, Object.keys(contributes.configuration.properties)]).toEqual(['onSettingChanged', expect.arrayContaining([what])]);
      }
    }
  });

  it('is one of four', () => {
    expect(steps.map(({ id }) => id)).toEqual(['warning', 'policy', 'scan', 'ci']);
  });
});
