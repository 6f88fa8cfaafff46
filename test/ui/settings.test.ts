import path from 'node:path';
import { uiSuite } from '../vscode/suite.js';
import { waitForNotification } from './notifications.js';
import { ROOT } from '../vscode/paths.js';

const FILE = 'summarize.py';
const PROFILE = 'us.anthropic.claude-sonnet-4-6';

export default uiSuite(
  'a person with a policy of their own',
  { workspace: path.join(ROOT, 'test/ui/workspace'), file: FILE, theme: 'light', trust: false },
  (step) => {
    step('is warned in restricted mode, too', async (workbench) => {
      await workbench.waitForText(PROFILE);
      await workbench.waitForSquiggles('warning', 2);
      await workbench.hover(PROFILE, /Leaves Japan[\s\S]*Catalogue of \d/);
      await workbench.screenshot('ui-hover-light');
      await workbench.leaveHover();
    });

    step('hears once which setting is broken', async (workbench) => {
      await workbench.setSettings({ 'bedrockResidency.allowedRegions': ['ap-northeast-1', 'tokio'] });
      await waitForNotification(workbench, /"tokio" is not a Region/);
      await workbench.screenshot('ui-broken-setting-light');
    });

    step('sees the findings of the new policy', async (workbench) => {
      await workbench.setSettings({
        'bedrockResidency.allowedRegions': ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'ca-west-1'],
      });
      await workbench.waitForSquiggles('warning', 1);
      await workbench.hover('ap-northeast-1', /ap-northeast-1/);
    });
  },
);
