import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { KNOWN_LANGUAGES } from '../../../src/vscode/comments.js';
import { suppressionEdit, type SuppressionRequest } from '../../../src/vscode/suppression.js';

function edit(
  languageId: string,
  lines: readonly string[],
  line: number,
  reason = 'approved by legal',
): ReturnType<typeof suppressionEdit> {
  const request: SuppressionRequest = {
    languageId,
    rule: 'cross-region-profile',
    reason,
    line,
    lineAt: (index) => lines[index] ?? '',
    eol: '\n',
  };
  return suppressionEdit(request);
}

describe('suppressionEdit', () => {
  it.each([
    ['python', '# bedrock-residency-ignore-next-line cross-region-profile -- approved by legal'],
    ['typescript', '// bedrock-residency-ignore-next-line cross-region-profile -- approved by legal'],
    ['sql', '-- bedrock-residency-ignore-next-line cross-region-profile -- approved by legal'],
    ['markdown', '<!-- bedrock-residency-ignore-next-line cross-region-profile -- approved by legal -->'],
    ['css', '/* bedrock-residency-ignore-next-line cross-region-profile -- approved by legal */'],
    ['latex', '% bedrock-residency-ignore-next-line cross-region-profile -- approved by legal'],
    ['ini', '; bedrock-residency-ignore-next-line cross-region-profile -- approved by legal'],
    ['vb', "' bedrock-residency-ignore-next-line cross-region-profile -- approved by legal"],
    ['bat', 'rem bedrock-residency-ignore-next-line cross-region-profile -- approved by legal'],
    ['jinja', '{# bedrock-residency-ignore-next-line cross-region-profile -- approved by legal #}'],
    ['a-language-of-tomorrow', '# bedrock-residency-ignore-next-line cross-region-profile -- approved by legal'],
  ])('writes a comment of %s', (languageId, comment) => {
    expect(edit(languageId, ['id'], 0)).toEqual({ line: 0, character: 0, text: `${comment}\n` });
  });

  it('keeps the indentation of the line', () => {
    expect(edit('python', ['if x:', '\t  call("us.…")'], 1)).toMatchObject({ line: 1, text: expect.stringMatching(/^\t {2}# /) as string });
  });

  it.each(['json', 'jsonl', 'csv'])('has no comment for %s', (languageId) => {
    expect(edit(languageId, ['{}'], 0)).toBe('no-comments');
  });

  it('goes behind the last line of a command that spans lines', () => {
    const lines = ['aws bedrock-runtime converse \\', '  --model-id us.x'];
    expect(edit('shellscript', lines, 1)).toEqual({
      line: 1,
      character: lines[1]?.length,
      text: ' # bedrock-residency-ignore-line cross-region-profile -- approved by legal',
    });
  });

  it('finds no place inside a command that spans lines', () => {
    expect(edit('shellscript', ['aws \\', '  --model-id us.x \\', '  --region us-east-1'], 1)).toBe('no-place');
    expect(edit('bat', ['aws ^', '  --model-id us.x'], 1)).toBe('no-place');
  });

  it('may stand between the lines of one RUN instruction', () => {
    expect(edit('dockerfile', ['RUN a \\', '  us.x'], 1)).toMatchObject({ line: 1, character: 0 });
  });

  it('keeps a reason inside its comment', () => {
    expect(edit('css', ['x'], 0, ' two\nlines */ body{} ')).toMatchObject({
      text: '/* bedrock-residency-ignore-next-line cross-region-profile -- two lines * / body{} */\n',
    });
    expect(edit('html', ['x'], 0, 'a --> b')).toMatchObject({ text: expect.not.stringContaining('a -->') as string });
  });

  it.each(KNOWN_LANGUAGES)('writes what the scanner reads as accepted, in %s', (languageId) => {
    const line = 'call("us.anthropic.claude-sonnet-4-6")';
    const written = edit(languageId, [line], 0);
    if (typeof written === 'string') return;
    const options = { catalog: bundledCatalog(), policy: JAPAN, languageId, today: '2026-11-23' };
    const { references, notices } = analyze(`${written.text}${line}\n`, options);
    expect(references.map(({ suppressed }) => suppressed)).toEqual([{ reason: 'approved by legal', by: 'comment' }]);
    expect(notices).toEqual([]);
  });
});
