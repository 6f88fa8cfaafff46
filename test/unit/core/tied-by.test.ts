import { describe, expect, it } from 'vitest';
import { analyzeCells } from '../../../src/analyze.js';
import { check, options } from './kit.js';

/** `tie: word that makes it`, for each Region of a text. */
function ties(text: string, path = 'a.py'): string[] {
  return check(text, { path }).references.flatMap(({ reference }) =>
    reference.kind === 'region'
      ? [`${reference.tie}: ${reference.tiedBy === null ? '-' : text.slice(reference.tiedBy.start, reference.tiedBy.end)}`]
      : [],
  );
}

describe('the place that makes a tie', () => {
  it.each([
    ['the statement', 'c = boto3.client("bedrock-runtime", region_name="us-west-2")', 'statement: bedrock-runtime'],
    ['a use of the variable', 'REGION = "us-west-2"\n\n\n\n\n\n\n\n\nboto3.client("bedrock-agent", REGION)', 'nearby: bedrock-agent'],
    ['the nearest of lines nearby', '# bedrock-agent\n\nREGION = "us-west-2"\nx = "bedrock-runtime"\n', 'nearby: bedrock-runtime'],
    ['the key that holds it', 'bedrock-runtime:\n  a: 1\n  b:\n    region: us-west-2\n', 'nearby: bedrock-runtime'],
    [
      'the nearest in the file',
      `bedrock-agent\n${'\n'.repeat(20)}x = "us-west-2"${'\n'.repeat(9)}bedrock-runtime`,
      'file: bedrock-runtime',
    ],
  ])('is %s', (_name, text, tie) => {
    expect(ties(text)).toEqual([tie]);
  });

  it('is none for a default of a tree that uses Bedrock elsewhere', () => {
    const text = 'AWS_REGION=us-west-2\n';
    const [region] = check(text, { path: '.env', workspaceUsesBedrock: true }).references;
    expect(region?.reference).toMatchObject({ tie: 'workspace', tiedBy: null });
  });

  it('is told in the file of a notebook, and in a cell where it stands in that cell', () => {
    const cells = ['import boto3\nc = boto3.client("bedrock-runtime")\n', 'REGION = "us-west-2"\n'];
    const file = JSON.stringify({ cells: cells.map((source) => ({ cell_type: 'code', source: [source] })) }, null, 1);
    expect(ties(file, 'a.ipynb')).toEqual(['nearby: bedrock-runtime']);
    const [, second] = analyzeCells(cells, { ...options, languageId: 'python' });
    expect(second?.references[0]?.reference).toMatchObject({ tie: 'nearby', tiedBy: null });
  });
});
