import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { update } from '../../../src/analyze.js';
import { isAtLeast } from '../../../src/domain/rule.js';
import { EVIDENCE_LITERALS } from '../../../src/scan/evidence.js';
import { catalog, check, fixAll, preferred } from './kit.js';

const ids = [...catalog.models.map((model) => model.id), ...catalog.models.flatMap((model) => model.profiles.map((profile) => profile.id))];
const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ids) },
  { weight: 3, arbitrary: fc.constantFrom(...catalog.regions.keys()) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'boto3.client("bedrock-runtime", region_name="us-west-2")',
      'boto3.client("s3", region_name="us-east-1")',
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
      'arn:aws:bedrock:*::foundation-model/*',
      '"arn:aws:bedrock:" + region',
      'bedrock-runtime.us-east-1.amazonaws.com',
      'bedrock-mantle.ap-northeast-1.api.aws',
      'f"us.{model}"',
      '"us." + model',
      '${geo}.anthropic.claude-opus-4-8',
      'Region.US_EAST_1',
      'REGION = "us-east-1"',
      'CrossRegionInferenceProfileRegion.US',
      '"us."',
      ' + ',
      'model',
      '.concat(',
      'geo + "',
      '# bedrock-residency-ignore-next-line -- reason',
      '// bedrock-residency-ignore-line cross-region-profile -- why',
      'BEDROCK_REGION=eu-west-1',
      '{ "Effect": "Deny", "Action": "bedrock:*" }',
      'new AnthropicBedrock()',
      'new AnthropicBedrock({\n  maxRetries: 2,\n})',
      'AnthropicBedrock(',
      'from strands import Agent\n',
      'Agent(tools=[x])',
      'BedrockModel(model_id="',
      'import dev.langchain4j.model.bedrock.BedrockChatModel;',
      'BedrockChatModel.builder().maxRetries(2)\n  .build()',
      'export CLAUDE_CODE_USE_BEDROCK=1\n',
      '"CLAUDE_CODE_USE_BEDROCK": "1",',
      'ANTHROPIC_MODEL=',
      'AWS_REGION',
      'bedrock_mantle/',
      'client.create_model_invocation_job(modelId="amazon.nova-lite-v1:0")',
      'new CreatePromptRouterCommand({})',
      'aws bedrock-data-automation-runtime invoke-data-automation-async \\\n',
      'tier_config {\n  tier_name = "STANDARD"\n}',
      '"semanticMemoryStrategy": {',
      'boto3.client("bedrock-agentcore-control", region_name="us-west-2")',
      'evaluatorId="Builtin.Helpfulness"',
      'https://bedrock-runtime.ap-northeast-1.amazonaws.com/openai/v1',
      'client.responses.create(model=m)',
      'https://aws-external-anthropic.us-west-2.api.aws/v1',
      '"https://api.anthropic.com/v1/messages"',
      '# bedrock-residency-ignore-file feature-crosses-regions -- why',
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '"',
      "'",
      '`',
      ' ',
      '\n',
      '\r\n',
      '.',
      ':',
      '/',
      '-',
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      '=',
      ', ',
      '#',
      '//',
      '/*',
      '*/',
      '<!--',
      '-->',
      '\\',
      '%3A',
      '$',
      '%s',
      '、',
      '。',
      '東京',
      '🚀',
      '\ud800',
      '\udc00',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const names = fc.constantFrom('a.py', 'a.ts', 'a.json', 'a.tf', 'a.yaml', 'a.md', 'a.sh', '.env', 'a.unknown', 'a.ipynb');
// One seed, so that a run says the same twice; FC_SEED and FC_RUNS look farther.
const runs = { numRuns: Number(process.env.FC_RUNS ?? 400), seed: Number(process.env.FC_SEED ?? 1) };

const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 60 }), fc.oneof(pieces, fc.constant(''))), {
  minLength: 1,
  maxLength: 6,
});

describe('laws of update', () => {
  it('equals analyze from scratch after any sequence of edits', () => {
    fc.assert(
      fc.property(texts, names, edits, fc.boolean(), (first, path, sequence, spread) => {
        if (path.endsWith('.ipynb')) return;
        // Far apart, so that most of the text lies outside what an edit makes the scan read again.
        let text = spread ? first.replaceAll(' ', ` ${'filler word '.repeat(250)}`) : first;
        let analysis = check(text, { path });
        for (const [where, length, inserted] of sequence) {
          const start = Math.floor(where * text.length);
          const end = Math.min(text.length, start + length);
          text = text.slice(0, start) + inserted + text.slice(end);
          const updated = update(analysis, { start, end, text: inserted });
          if (updated === null) throw new Error('no state');
          analysis = updated;
          expect(analysis).toEqual(check(text, { path }));
        }
      }),
      runs,
    );
  });
});

describe('laws of analyze', () => {
  it('never throws, and gives the same result twice', () => {
    fc.assert(
      fc.property(texts, names, (text, path) => {
        expect(check(text, { path })).toEqual(check(text, { path }));
      }),
      runs,
    );
  });

  it('never throws on random Unicode with lone surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), names, (text, path) => void check(text, { path })),
      runs,
    );
  });

  it('gives ranges that lie inside the text, slice back, are sorted and do not overlap', () => {
    fc.assert(
      fc.property(texts, names, (text, path) => {
        let end = 0;
        for (const { reference } of check(text, { path }).references) {
          expect(reference.span.start).toBeGreaterThanOrEqual(end);
          expect(reference.span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(reference.span.start, reference.span.end)).toBe(reference.text);
          expect(reference.text).not.toBe('');
          end = reference.span.end;
        }
      }),
      runs,
    );
  });

  it('gives the same findings for CRLF as for LF', () => {
    fc.assert(
      fc.property(texts, names, (raw, path) => {
        const text = raw.replaceAll('\r', '');
        const bare = (one: string): string[] =>
          check(one, { path }).references.map(
            ({ reference, judgement }) => `${reference.text} ${judgement.verdict} ${judgement.rule ?? ''}`,
          );
        expect(bare(text.replaceAll('\n', '\r\n'))).toEqual(bare(text));
      }),
      runs,
    );
  });

  it('shifts with lines put in front, and changes nothing else', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (text, count) => {
        const front = '\n'.repeat(count);
        const before = check(text).references;
        const after = check(front + text).references;
        expect(after.map(({ reference }) => [reference.span.start - count, reference.text])).toEqual(
          before.map(({ reference }) => [reference.span.start, reference.text]),
        );
        expect(after.map(({ judgement }) => judgement.verdict)).toEqual(before.map(({ judgement }) => judgement.verdict));
      }),
      runs,
    );
  });

  it('has a rule exactly when it has a severity, and no rule on a domestic reference without an end of life', () => {
    fc.assert(
      fc.property(texts, names, (text, path) => {
        for (const { judgement, suppressed } of check(text, { path }).references) {
          expect(judgement.rule === null).toBe(judgement.severity === null);
          if (judgement.verdict === 'domestic') expect([null, 'end-of-life-model']).toContain(judgement.rule);
          if (judgement.verdict === 'leaves' || judgement.verdict === 'may-leave') expect(judgement.rule).not.toBeNull();
          if (judgement.rule === null) expect(suppressed).toBeNull();
        }
      }),
      runs,
    );
  });

  it('offers remedies that leave no finding of that rule at that place', () => {
    fc.assert(
      fc.property(texts, names, (text, path) => {
        for (const analysed of check(text, { path }).references) {
          const { span } = analysed.reference;
          for (const remedy of analysed.remedies) {
            const fixed = text.slice(0, span.start) + remedy.newText + text.slice(span.end);
            const there = check(fixed, { path }).references.find(({ reference }) => reference.span.start === span.start);
            if (there === undefined) continue; // a Region that is inside need not be tied to anything
            expect(there.judgement.rule, `${analysed.reference.text} -> ${remedy.newText}`).not.toBe(analysed.judgement.rule);
            if (there.judgement.severity !== null) expect(isAtLeast(there.judgement.severity, 'warning')).toBe(false);
          }
        }
      }),
      runs,
    );
  });

  it('gives notices that slice back, are sorted, and hold one of the literals that a tree is searched for', () => {
    fc.assert(
      fc.property(texts, names, (text, path) => {
        let start = 0;
        for (const { span, text: shown } of check(text, { path }).notices) {
          expect(span.start).toBeGreaterThanOrEqual(start);
          expect(text.slice(span.start, span.end)).toBe(shown);
          start = span.start;
        }
        if (check(text, { path }).notices.some(({ kind }) => kind !== 'directive')) {
          expect(EVIDENCE_LITERALS.some((literal) => text.includes(literal))).toBe(true);
        }
      }),
      runs,
    );
  });

  it('offers edits after which a notice no longer stands, and what was written stays inside', () => {
    fc.assert(
      fc.property(texts, names, (text, path) => {
        if (path.endsWith('.ipynb')) return;
        const before = check(text, { path });
        for (const { rule, span, remedies = [] } of before.notices) {
          for (const remedy of remedies) {
            const fixed = text.slice(0, remedy.span.start) + remedy.newText + text.slice(remedy.span.end);
            const after = check(fixed, { path });
            const moved = span.start + (remedy.span.start <= span.start ? remedy.newText.length : 0);
            expect(after.notices.filter((notice) => notice.rule === rule).map((notice) => notice.span.start)).not.toContain(moved);
            for (const { reference, judgement } of after.references) {
              const isNew = reference.span.start >= remedy.span.start && reference.span.end <= remedy.span.start + remedy.newText.length;
              if (isNew) expect(['domestic', 'domestic-cross-region']).toContain(judgement.verdict);
            }
          }
        }
      }),
      runs,
    );
  });

  it('fixes all once: a second time changes nothing', () => {
    fc.assert(
      fc.property(texts, names, (text, path) => {
        const once = fixAll(text, { path });
        expect(fixAll(once, { path })).toBe(once);
      }),
      runs,
    );
  });

  it('leaves nothing behind that it could have fixed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const analysed of check(fixAll(text)).references) expect(preferred(analysed)).toBeNull();
      }),
      runs,
    );
  });

  it('restores every finding when a suppression is taken back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), (id) => {
        const line = `model = "${id}"`;
        const silenced = check(`${line} # bedrock-residency-ignore-line -- reason`, { path: 'a.py' }).references;
        const plain = check(line, { path: 'a.py' }).references;
        expect(silenced.map(({ judgement }) => judgement)).toEqual(plain.map(({ judgement }) => judgement));
        for (const { judgement, suppressed } of silenced)
          expect(suppressed).toEqual(judgement.rule === null ? null : { reason: 'reason', by: 'comment' });
      }),
      runs,
    );
  });
});
