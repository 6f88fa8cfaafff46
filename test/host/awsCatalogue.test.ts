import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ACCOUNT, TOKYO } from '../aws/account.js';
import type { ControlPlaneServer, Mishap } from '../aws/control-plane.js';
import {
  exists,
  forget,
  NEW_CALL,
  NEW_MODEL,
  NEW_PROFILE,
  OWN_CALLS,
  OWN_INSIDE,
  OWN_OUTSIDE,
  REGIONS,
  save,
  saved,
  savedText,
  skipWithCatalogue,
  startAccount,
} from './account.js';
import {
  accepting,
  actionAt,
  apply,
  closeEditors,
  describeInWebWorker,
  describeWithNode,
  hoverText,
  openText,
  rangeOf,
  rulesBecome,
  until,
} from './support.js';

const REFRESH = 'bedrockResidency.refreshCatalogue';
const RESOLVE = 'bedrockResidency.resolveReference';
const FORGET = 'bedrockResidency.forgetCatalogue';

function error(status: number, type: string, message: string): Mishap {
  return { kind: 'error', status, type, message };
}

function argumentsOf({ command }: vscode.CodeAction): readonly unknown[] {
  return command?.arguments ?? [];
}

describeWithNode('an account that is asked from the editor', function () {
  this.timeout(120_000);
  let server: ControlPlaneServer;
  let end: () => Promise<void>;

  before(async function () {
    await skipWithCatalogue(this);
    ({ server, end } = await startAccount());
  });
  after(() => end());
  beforeEach(() => {
    server.play({ regions: REGIONS });
  });
  afterEach(async () => {
    await closeEditors();
    await forget();
  });

  it('says nothing of its own accord; its answers judge and fix a model that the bundle does not know', async () => {
    const document = await openText(NEW_CALL);
    await rulesBecome(document, ['cross-region-profile']);
    assert.ok(!(await hoverText(document, NEW_PROFILE)).includes('Nova Next'));
    assert.deepEqual(server.asked, []);

    assert.equal(await accepting(REFRESH), 'used');
    assert.deepEqual([...new Set(server.asked.map(({ region }) => region))].sort(), ['ap-northeast-1', 'ap-northeast-3']);
    assert.match(await hoverText(document, NEW_PROFILE), /Nova Next/);
    await vscode.window.showTextDocument(document);
    await apply(await actionAt(document, NEW_PROFILE, /^Keep in Tokyo: amazon\.nova-next-v9:0 \(on-demand\)/));
    assert.match(document.getText(), new RegExp(`"${NEW_MODEL}"`));
    await rulesBecome(document, []);
    assert.ok(!(await savedText()).includes(ACCOUNT), 'no account number is saved');

    assert.equal(await accepting(REFRESH), 'same');
  });

  it('shows what differs in a document before it is used', async () => {
    assert.equal(await accepting(REFRESH), 'used');
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'bedrock-residency-catalogue');
    assert.match(shown?.getText() ?? '', /- new model amazon\.nova-next-v9:0 \(Nova Next\): on-demand in Tokyo\n/);
    assert.match(shown?.getText() ?? '', /- ap-northeast-1 \(Tokyo\): 1 model, 1 inference profile, 2 resources of the account\n/);
  });

  it('is asked what is behind an ARN of its own, and the answer is remembered', async () => {
    const document = await openText(OWN_CALLS);
    await rulesBecome(document, ['unresolved-reference', 'unresolved-reference']);
    for (const arn of [OWN_INSIDE, OWN_OUTSIDE]) {
      const ask = await actionAt(document, arn, /^Resolve with AWS…$/);
      assert.equal(ask.command?.command, RESOLVE);
      assert.ok((await hoverText(document, arn)).includes(`command:${RESOLVE}`));
      assert.equal(await accepting(RESOLVE, ...argumentsOf(ask)), 'resolved');
    }
    await rulesBecome(document, ['cross-region-profile', 'domestic-cross-region-profile']);
    assert.match(await hoverText(document, OWN_OUTSIDE), /Leaves Japan|leaves Japan/);
    assert.ok(!(await hoverText(document, OWN_OUTSIDE)).includes(`command:${RESOLVE}`));
    assert.ok(!(await savedText()).includes(ACCOUNT));
    assert.deepEqual(
      server.asked.map(({ path }) => path),
      [`/inference-profiles/${OWN_INSIDE}`, `/inference-profiles/${OWN_OUTSIDE}`],
    );
  });

  it('is not asked about what stands elsewhere', async () => {
    const document = await openText(NEW_CALL);
    const { start } = rangeOf(document, NEW_PROFILE);
    const place = { uri: document.uri.toString(), line: start.line, character: start.character };
    assert.equal(await accepting(RESOLVE, place), 'nothing');
    assert.deepEqual(server.asked, []);
  });

  const mishaps: readonly (readonly [name: string, mishap: Mishap])[] = [
    ['refuses', error(403, 'AccessDeniedException', `User: arn:aws:iam::${ACCOUNT}:user/x is not authorized to perform: bedrock:X`)],
    ['knows no more of the credentials', error(403, 'ExpiredTokenException', 'The security token included in the request is expired')],
    ['throttles', error(429, 'ThrottlingException', 'Too many requests, please wait before trying again.')],
    ['is not Bedrock', { kind: 'text', status: 200, contentType: 'text/html', text: '<html>Sign in to the network</html>' }],
    ['hangs up', { kind: 'cut' }],
  ];
  for (const [name, mishap] of mishaps) {
    it(`that ${name} leaves what was saved as it was`, async () => {
      await save(saved());
      const before = await savedText();
      server.play({ regions: REGIONS, mishap: () => mishap });
      assert.equal(await accepting(REFRESH), 'failed');
      assert.ok(server.asked.length >= 2, 'both Regions were asked');
      assert.equal(await savedText(), before);
    });
  }

  it('that refuses in one Region is heard in the others', async () => {
    const document = await openText(NEW_CALL);
    server.play({ regions: REGIONS, mishap: ({ region }) => (region === TOKYO ? null : error(403, 'AccessDeniedException', 'no')) });
    assert.equal(await accepting(REFRESH), 'used');
    await until('the answer of Tokyo', async () => (await hoverText(document, NEW_PROFILE)).includes('Nova Next'));
  });

  it('is forgotten', async () => {
    const document = await openText(NEW_CALL);
    assert.equal(await vscode.commands.executeCommand(FORGET), false);
    assert.equal(await accepting(REFRESH), 'used');
    assert.match(await hoverText(document, NEW_PROFILE), /Nova Next/);
    assert.equal(await accepting(FORGET), true);
    assert.equal(await exists(), false);
    assert.ok(!(await hoverText(document, NEW_PROFILE)).includes('Nova Next'));
  });
});

describe('the models that stay', () => {
  it('are listed, and one that is chosen is copied', async () => {
    await closeEditors();
    const id = await accepting<string | null>('bedrockResidency.showModels');
    assert.match(String(id), /^[a-z]+\.[a-z0-9]/);
  });
});

describeInWebWorker('a browser', () => {
  it('does not ask AWS', async () => {
    const document = await openText(OWN_CALLS_HERE);
    const ask = await actionAt(document, 'arn:aws:bedrock', /^Resolve with AWS…$/);
    assert.equal(await vscode.commands.executeCommand(RESOLVE, ...argumentsOf(ask)), 'unavailable');
    assert.equal(await vscode.commands.executeCommand(REFRESH), 'unavailable');
    assert.equal(await vscode.commands.executeCommand(FORGET), false);
    await closeEditors();
  });
});

/** Without Node's modules, which a web worker lacks. */
const OWN_CALLS_HERE = 'import boto3\nx = "arn:aws:bedrock:ap-northeast-1:111122223333:application-inference-profile/abcdefghij12"\n';
