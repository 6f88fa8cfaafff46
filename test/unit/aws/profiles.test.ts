import { expect, it } from 'vitest';
import { masked } from '../../../src/aws/mask.js';
import { listProfiles } from '../../../src/aws/profiles.js';
import { useControlPlane, useHome } from './kit.js';

const server = useControlPlane();

it('lists the profiles of both files, and keeps no secret of them', async () => {
  expect(await listProfiles()).toEqual([]);
  useHome({
    config: `[profile role]
role_arn = arn:aws:iam::111122223333:role/Dev
source_profile = keys
region = eu-central-1
[profile sso]
sso_session = corp
sso_account_id = 111122223333
region = ap-northeast-1
[sso-session corp]
sso_region = ap-northeast-1
[services loop]
bedrock =
  endpoint_url = http://127.0.0.1:1
[default]
region = us-east-1
[profile tool]
credential_process = /bin/false
`,
    credentials: '[keys]\naws_access_key_id = AKIASECRET0000000001\naws_secret_access_key = very-secret\n',
  });
  const profiles = await listProfiles();
  expect(profiles).toEqual([
    { name: 'default', region: 'us-east-1', kind: 'other' },
    { name: 'role', region: 'eu-central-1', kind: 'role' },
    { name: 'sso', region: 'ap-northeast-1', kind: 'sso' },
    { name: 'tool', region: null, kind: 'process' },
    { name: 'keys', region: null, kind: 'keys' },
  ]);
  expect(JSON.stringify(profiles)).not.toMatch(/secret|AKIA|1111/);
  expect(server().asked).toEqual([]);
});

it('masks accounts and keys in what AWS said', () => {
  expect(masked('User: arn:aws:sts::111122223333:assumed-role/x\nkey ASIAABCDEFGHIJKLMNOP, request 11112222333344')).toBe(
    'User: arn:aws:sts::************:assumed-role/x key ASIA************, request 11112222333344',
  );
  expect(masked('x'.repeat(5_000)).length).toBeLessThan(400);
});
