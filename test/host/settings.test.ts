import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, LEAVING, openFile, openText, ours, rulesBecome, STAYING, until, withSettings } from './support.js';

describe('settings', () => {
  afterEach(closeEditors);

  it('allow other Regions, for documents that are open already', async () => {
    const document = await openFile('judged-again.py', LEAVING);
    await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
    const us = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'ca-west-1'];
    await withSettings({ allowedRegions: us }, async () => {
      await rulesBecome(document, ['domestic-cross-region-profile']);
    });
    await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
  });

  it('change the severity of a rule', async () => {
    const document = await openFile('severity.py', LEAVING);
    await withSettings({ rules: { 'cross-region-profile': 'error', 'non-domestic-region': 'off' } }, async () => {
      const [found] = await rulesBecome(document, ['cross-region-profile']);
      assert.equal(found?.severity, vscode.DiagnosticSeverity.Error);
    });
  });

  it('allow or forbid crossing Regions inside Japan', async () => {
    const document = await openFile('crossing.py', STAYING);
    await rulesBecome(document, ['domestic-cross-region-profile']);
    await withSettings({ crossRegion: 'allow' }, async () => {
      await rulesBecome(document, []);
    });
    await withSettings({ crossRegion: 'forbid' }, async () => {
      const found = await until('a warning', () => {
        const [only] = ours(document.uri);
        return only?.severity === vscode.DiagnosticSeverity.Warning && only;
      });
      assert.ok(found);
    });
  });

  it('leave files out', async () => {
    const document = await openFile('left-out.py', LEAVING);
    await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
    await withSettings({ exclude: ['made-by-tests/**'] }, async () => {
      await rulesBecome(document, []);
    });
    await withSettings({ include: ['src/**'] }, async () => {
      await rulesBecome(document, []);
      await rulesBecome(await openText(LEAVING), ['non-domestic-region', 'cross-region-profile']);
    });
    await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
  });

  it('that are broken leave the default policy in force', async () => {
    const document = await openFile('broken-settings.py', LEAVING);
    await withSettings({ allowedRegions: ['tokyo'], homeRegion: 'us-east-1', rules: { 'no-such-rule': 'off' } }, async () => {
      await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
    });
    await withSettings({ allowedRegions: ['us-east-1', 'nowhere'] }, async () => {
      await rulesBecome(document, ['cross-region-profile']);
    });
  });
});
