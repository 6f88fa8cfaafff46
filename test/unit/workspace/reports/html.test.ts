import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analyze.js';
import { LOCALES } from '../../../../src/explain/locale.js';
import type { Policy } from '../../../../src/domain/policy.js';
import { auditPage } from '../../../../src/workspace/reports/html.js';
import type { ReportContext } from '../../../../src/workspace/reports/report.js';
import type { CheckedFile, FileResult } from '../../../../src/workspace/results.js';
import { ROOT } from '../../../vscode/paths.js';
import { options } from '../../core/kit.js';
import { EU, JAPANESE } from '../../explain/kit.js';
import { accepted, checked, context, HOSTILE, LEAVES, render, skipped } from './kit.js';

async function page(results: Iterable<FileResult>, more: Partial<ReportContext> = {}): Promise<string> {
  return (await render('html', results, more)).text;
}

function under(policy: Policy, path: string, text: string): CheckedFile {
  return { ...checked(path, text), policy, analysis: analyze(text, { ...options, policy, path }) };
}

/** A section's markup. */
function section(html: string, id: string): string {
  return new RegExp(`<section id="${id}".*?</section>`, 's').exec(html)?.[0] ?? '';
}

/** What a reader sees of a piece of the page. */
function words(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const SCRIPT = `MODEL = "${LEAVES}"  # </code><script>alert(1)</script>"'><img src=x onerror=alert(2)>\n`;
const TREE: readonly FileResult[] = [
  checked('app/chat.py', `import boto3\nREGION = "us-east-1"\nMODEL = "${LEAVES}"\n`),
  checked('app/stays.py', 'm = "jp.anthropic.claude-sonnet-4-6"\n'),
  accepted(checked('app/agreed.py', `m = "${LEAVES}"\n`), { by: 'baseline', reason: 'here before' }),
  checked('docs/guide.md', `Use ${LEAVES} with Bedrock.\n`),
  skipped('data/blob.bin', 'binary'),
  skipped('.bedrock-residency.json', 'policy-file'),
];

describe('the page', () => {
  it('allows itself one style, and nothing else', async () => {
    const text = await page(TREE);
    const style = /<style>(.*?)<\/style>/s.exec(text)![1]!;
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    expect(text).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|<object|\ssrc=|\sstyle=|\son\w+=|@import|url\((?!#)/i);
    for (const [, address = ''] of text.matchAll(/href="([^"]+)"/g)) expect(address).toMatch(/^(?:#|https:\/\/docs\.aws\.amazon\.com\/)/);
  });

  it.each(LOCALES)('is in one language: %s', async (locale) => {
    const text = await page(TREE, { locale });
    expect(text).toContain(`<html lang="${locale}">`);
    expect(JAPANESE.test(text.replace(/<style>.*?<\/style>/s, ''))).toBe(locale === 'ja');
    if (locale === 'ja') expect(words(text)).toContain('推論が日本国外で実行される可能性があります');
  });

  it('links only to what is on it', async () => {
    const text = await page(TREE);
    const ids = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect([...text.matchAll(/\sid="/g)]).toHaveLength(ids.size);
  });

  it('speaks of the policy in force', async () => {
    const text = await page([under(EU, 'a.py', `m = "${LEAVES}"\n`)], { policy: EU });
    expect(words(text)).toContain('outside the EU');
    expect(words(text.replace(section(text, 'reading'), ''))).not.toContain('Japan');
  });

  it('is made at once from results at hand', async () => {
    const { text, totals } = await render('html', TREE);
    expect(await auditPage(TREE, context(), totals)).toBe(text);
  });

  it('needs nothing of Node: an editor in a browser makes it as well', async () => {
    const { outputFiles, warnings } = await build({
      entryPoints: [`${ROOT}/src/workspace/reports/html.ts`],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
    });
    expect(warnings).toEqual([]);
    expect(outputFiles[0]!.text).not.toMatch(/\bprocess\.|\bBuffer\b/);
  });
});

describe('what a reader finds', () => {
  it('the findings by file, worst first, with code, meaning, fix and rule', async () => {
    const findings = section(await page(TREE), 'findings');
    const files = [...findings.matchAll(/<h3><code>(.*?)<\/code>/g)].map(([, name]) => name);
    expect(files).toEqual(['app/chat.py', 'docs/guide.md', 'app/stays.py']);
    expect(findings).toContain('<span class="number">3</span><span>MODEL = &quot;<mark>us.anthropic.claude-sonnet-4-6</mark>&quot;</span>');
    expect(words(findings)).toContain('Inference leaves Japan');
    expect(words(findings)).toContain('What to do Keep in Japan: jp.anthropic.claude-sonnet-4-6');
    expect(findings).toContain('<a href="#rule-cross-region-profile">');
    expect(words(findings)).toContain('in documentation');
  });

  it('what is accepted and why, what was not checked and why', async () => {
    const text = await page(TREE);
    expect(words(section(text, 'accepted'))).toMatch(/us\.anthropic\.claude-sonnet-4-6.*app\/agreed\.py.*here before \( ?baseline ?\)/);
    const [lost = '', leftOut = ''] = section(text, 'skipped').split('Left out on purpose');
    expect(words(lost)).toContain('data/blob.bin not checked: a binary file');
    expect(words(leftOut)).toContain('.bedrock-residency.json');
    expect(words(section(text, 'glance'))).toContain('1 file was not checked: nothing is known of it.');
    expect(words(section(await page([]), 'skipped'))).toContain('No file was skipped.');
  });

  it('exceptions with their owners and ends, and what a baseline lists in vain', async () => {
    const exception = {
      references: null,
      rules: ['cross-region-profile'],
      reason: 'a <pilot>',
      owner: 'platform',
      expires: '2026-12-03',
    } as const;
    const policy: Policy = { ...options.policy, exceptions: [exception] };
    const text = await page([], { policy });
    expect(words(section(text, 'exceptions'))).toMatch(
      /every reference.*cross-region-profile.*a &lt;pilot&gt;.*platform.*2026-12-03, in 10 days/,
    );
    const ended = await page([], { policy, today: '2026-12-03' });
    expect(words(section(ended, 'exceptions'))).toContain('2026-12-03: has ended');
    expect(section(await page([]), 'exceptions')).toBe('');
  });

  it('what an exception accepts, and who answers for it', async () => {
    const exception = { references: ['us.*'], rules: null, reason: 'pilot', owner: 'platform', expires: '2026-12-31' } as const;
    const unused = { ...exception, references: ['eu.*'], reason: 'other' } as const;
    const policy: Policy = { ...options.policy, exceptions: [unused, exception] };
    const text = await page([under(policy, 'a.py', `m = "${LEAVES}"\n`), under(policy, 'b.py', `m = "${LEAVES}"\n`)], { policy });
    expect(words(section(text, 'accepted'))).toMatch(/pilot \( ?exception ?; Owner platform ?; Ends 2026-12-31, in 38 days ?\)/);
    const exceptions = section(text, 'exceptions');
    expect(words(exceptions)).toMatch(/eu\.\* other platform 2026-12-31, in 38 days 0 us\.\* pilot platform 2026-12-31, in 38 days 2/);
  });

  it('policies nearer to a file, and their words for it', async () => {
    const nested = under(EU, 'eu/a.py', 'm = "us.anthropic.claude-sonnet-4-6"\n');
    const text = await page([nested, under(EU, 'eu/b.py', 'r = 1 # bedrock\nm = "jp.anthropic.claude-sonnet-4-6"\n'), ...TREE]);
    expect(words(section(text, 'policy'))).toMatch(/Name Japan .* Another policy holds for 2 files, eu\/a\.py for example Name the EU/);
    expect(words(section(text, 'findings'))).toContain('Inference leaves the EU');
    expect(words(section(text, 'findings'))).toContain('Inference leaves Japan');
    expect(words(section(text, 'where'))).toMatch(/ap-northeast-1 Tokyo allowed 1 .*ap-northeast-1 Tokyo not allowed 1/);
  });

  it('that a report is on changes alone', async () => {
    expect(words(section(await page([], { changedSince: 'origin/<main>' }), 'glance'))).toContain('origin/&lt;main&gt;');
    expect(words(section(await page([]), 'glance'))).not.toContain('changed');
  });

  it('the policy, the date of the catalogue and where to read on', async () => {
    const text = await page([], { policyFile: 'conf/.bedrock-residency.json', today: '2026-11-24' });
    expect(words(section(text, 'policy'))).toMatch(/ap-northeast-1 Tokyo · ap-northeast-3 Osaka.*conf\/\.bedrock-residency\.json/);
    expect(words(text)).toContain('2026-11-10, 14 days before this report');
    expect(section(text, 'reading')).toContain(
      'href="https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html"',
    );
  });
});

describe('where inference can run', () => {
  const headline = async (results: readonly FileResult[]): Promise<string> => words(section(await page(results), 'glance'));

  it('counts what is called, by Region, and what is accepted too', async () => {
    const where = words(section(await page(TREE), 'where'));
    expect(where).toMatch(/us-east-1 N\. Virginia not allowed 3 /);
    expect(where).toMatch(/ap-northeast-3 Osaka allowed 1 /);
    expect(await headline(TREE)).toContain('3 places can lead to inference outside Japan, 1 of them accepted.');
  });

  it('counts neither comments, documentation nor permissions', async () => {
    const text = [
      checked('a.py', `# us.anthropic.claude-sonnet-4-6 was used with Bedrock\nm = "jp.anthropic.claude-sonnet-4-6"\n`),
      checked('guide.md', `Never use ${LEAVES} with Bedrock.\n`),
      checked(
        'deny.json',
        '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"bedrock:*","Resource":"arn:aws:bedrock:us-east-1::foundation-model/*"}]}',
      ),
    ];
    expect(await headline(text)).toContain('No place was found that leads outside Japan.');
    expect(section(await page(text), 'where')).not.toContain('us-east-1');
  });

  it('counts a plain ID where it is called', async () => {
    const called = checked(
      'a.py',
      'c = boto3.client("bedrock-runtime", region_name="us-west-2")\nc.converse(modelId="amazon.nova-lite-v1:0")\n',
    );
    expect(words(section(await page([called]), 'where'))).toMatch(/us-west-2 Oregon not allowed 2 /);
  });

  it('counts a global profile once, not in every Region', async () => {
    const where = section(await page([checked('a.py', 'm = "global.anthropic.claude-sonnet-4-6"\n')]), 'where');
    expect(words(where)).toContain('Any commercial Region (global profiles) not allowed 1');
    expect(words(where)).not.toContain('eu-west-1');
  });

  it('counts what a tool does when nobody tells it otherwise', async () => {
    const silent = checked('a.ts', 'const client = new AnthropicBedrock();\n');
    expect(await headline([silent])).toContain('1 place can lead to inference outside Japan.');
    expect(words(section(await page([silent]), 'where'))).toMatch(/us-east-1 N\. Virginia not allowed 1 /);
    expect(words(section(await page([silent]), 'findings'))).toMatch(/information AnthropicBedrock.*To pin it/);
  });

  it('says so when it cannot tell, and when there is nothing', async () => {
    const opaque = checked('a.py', 'p = "arn:aws:bedrock:ap-northeast-1:111122223333:application-inference-profile/a1b2c3"\n');
    expect(await headline([opaque])).toContain('No place is known to lead outside Japan; for 1 place it cannot be told.');
    expect(words(section(await page([opaque]), 'where'))).toContain('Cannot tell – 1');
    expect(await headline([])).toContain('No call of Amazon Bedrock was found.');
  });
});

describe('hostile input', () => {
  it('in code stays text', async () => {
    const text = await page([checked('a.py', SCRIPT)]);
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('# &lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img src=x onerror=alert(2)&gt;');
  });

  it.each([...HOSTILE, 'a"b\'c.py', '\u0000\u001b[31m.py', `${'x'.repeat(5_000)}.py`])('in the name %j stays text', async (name) => {
    const text = await page([
      checked(name, `m = "${LEAVES}"\n`),
      skipped(name),
      accepted(checked(name, SCRIPT), { by: 'exception', reason: name }),
    ]);
    expect(text).not.toMatch(/<script|<img|[^\P{Cc}\n]|[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u);
    // Whatever the name, the page has the same elements.
    const tags = (html: string): string[] => [...html.matchAll(/<\/?[a-z]\w*/g)].map(([tag]) => tag);
    const plain = await page([
      checked('p', `m = "${LEAVES}"\n`),
      skipped('p'),
      accepted(checked('p', SCRIPT), { by: 'exception', reason: 'p' }),
    ]);
    expect(tags(text)).toEqual(tags(plain));
  });

  it('in what was checked stays text', async () => {
    const text = await page([], { checked: ['<b>', '"onload="'], policyFile: '<i>.json' });
    expect(text).not.toMatch(/<b>|<i>|\sonload="/);
  });

  it('of one endless line is cut, without what stands beyond', async () => {
    const text = await page([checked('min.js', `${'x'.repeat(1_000_000)};m="${LEAVES}";${'y'.repeat(1_000_000)}`)]);
    expect(text.length).toBeLessThan(60_000);
    expect(section(text, 'findings')).toMatch(/…x{80,}.*?<mark>us\.anthropic\.claude-sonnet-4-6<\/mark>.*?y{80,}…/);
  });

  it('of many findings is cut at the end of the least, and says so', { timeout: 60_000 }, async () => {
    const many = checked('many.py', `m = "jp.anthropic.claude-sonnet-4-6"\n`.repeat(2_200));
    const text = await page([many, checked('worst.py', `m = "${LEAVES}"\n`)]);
    expect(section(text, 'findings')).toContain('201 more are not listed here');
    expect([...text.matchAll(/<li class="finding /g)]).toHaveLength(2_000);
    expect(section(text, 'findings').indexOf('worst.py')).toBeLessThan(section(text, 'findings').indexOf('many.py'));
  });
});

describe('credentials', () => {
  const AROUND = [
    'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE',
    'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    `MODEL="${LEAVES}" api_key='hunter2-hunter2' # ASIAIOSFODNN7EXAMPLE`,
    'DATABASE=postgres://user:hunter2-hunter2@localhost/db',
    '{"clientSecret": "hunter2-hunter2"}',
  ].join('\n');

  it('around a finding are hidden, the finding is not', async () => {
    const findings = section(await page([checked('.env', AROUND)]), 'findings');
    expect(findings).not.toMatch(/IOSFODNN7|wJalrXUtn|hunter2/);
    expect(findings).toContain('AWS_SECRET_ACCESS_KEY=•••');
    expect(findings).toContain('postgres://user:•••@localhost/db');
    expect(findings).toContain(`<mark>${LEAVES}</mark>`);
  });

  it.each(['session_token=LONG', 'key: sk-LONG', 'hook: ghp_LONG'])('are hidden to their end, however long they are: %s', async (line) => {
    const long = `${'x1Y_'.repeat(130)}end`;
    const findings = section(await page([checked('.env', `MODEL="${LEAVES}"\n${line.replace('LONG', long)}\n`)]), 'findings');
    expect(findings).toMatch(/<span>\w+[=:] ?•••<\/span>/);
    expect(findings).not.toContain('Y_end');
  });

  it('as the name of a setting hide no reference', async () => {
    const findings = section(await page([checked('a.env', `TOKEN_MODEL="${LEAVES}"\nBEDROCK=1\n`)]), 'findings');
    expect(findings).toContain(`TOKEN_MODEL=&quot;<mark>${LEAVES}</mark>&quot;`);
  });
});
