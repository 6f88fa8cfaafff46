import { guideSuite } from './guide-support.js';

export default guideSuite('a person who asks where it runs', {
  locale: 'en',
  theme: 'dark',
  hint: '→ N. Virginia · Ohio · Oregon',
  hintHover: /Leaves Japan[\s\S]*Catalogue of \d/,
  pickPolicy: 'Bedrock Residency: Pick Policy…',
  japan: /Japan[\s\S]*in force[\s\S]*ap-northeast-1 Tokyo · ap-northeast-3 Osaka/,
  tokyo: 'Tokyo',
  workspaceSettings: 'Workspace settings',
  policyStatus: /Policy: Japan[\s\S]*from the settings/,
  showRoutes: 'Bedrock Residency: Show Routes…',
  domestic: /jp\.anthropic\.claude-sonnet-4-6[\s\S]*from Tokyo, Osaka → Tokyo · Osaka/,
  leaves: /us\.anthropic\.claude-sonnet-4-6[\s\S]*inference profile \(US\)/,
  page: /Leaves Tokyo\.[\s\S]*Catalogue of \d/,
  models: /inside Tokyo/,
  getStarted: 'Bedrock Residency: Get Started',
  steps: ['See where a call runs', 'Choose the policy', 'Check the whole workspace', 'Keep it so'],
  openSample: 'Open the Sample',
});
