import { describe, expect, it } from 'vitest';
import { accepted, checked, render } from './kit.js';

const ACCOUNT = '123456789012';
const CODE = [
  `account = "${ACCOUNT}"`,
  `a = "arn:aws:bedrock:us-east-1:${ACCOUNT}:application-inference-profile/abc123def456"`,
  `b = "arn:aws:bedrock:us-west-2:${ACCOUNT}:inference-profile/us.anthropic.claude-sonnet-4-6"`,
].join('\n');
/** A path may look like an account; it is what a reader needs to find the file. */
const PATH = 'logs/202411240930.py';
const STALE = [{ path: PATH, rule: 'non-domestic-arn', text: `arn:aws:bedrock:us-east-1:${ACCOUNT}:provisioned-model/x`, count: 1 }];

describe.each(['csv', 'markdown', 'html'] as const)('the %s report', (format) => {
  const results = [checked(PATH, CODE), accepted(checked(PATH, CODE), { by: 'comment', reason: `asked of ${ACCOUNT}` })];

  it('masks account numbers, and nothing of a path', async () => {
    const { text } = await render(format, results, { stale: STALE });
    expect(text).not.toContain(ACCOUNT);
    expect(text).toContain('arn:aws:bedrock:us-east-1:************:');
    expect(text).toContain(PATH);
  });

  it('shows them where they are asked for', async () => {
    const { text } = await render(format, results, { stale: STALE, showAccountIds: true });
    expect(text).toContain(`arn:aws:bedrock:us-east-1:${ACCOUNT}:`);
    expect(text).not.toContain('****');
  });
});

it.each(['json', 'sarif'] as const)('%s has every text as it stands, for programs that edit by it', async (format) => {
  const { text } = await render(format, [checked(PATH, CODE)]);
  expect(text).toContain(`arn:aws:bedrock:us-east-1:${ACCOUNT}:`);
});
