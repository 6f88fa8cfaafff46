import type { AwsProfile } from './api.js';

/** A section of the shared config and credentials files, as far as it is looked at. */
type Section = Readonly<Record<string, string | undefined>>;

/**
 * The profiles of the shared config and credentials files, in the files' order, `default` first. Of what the files hold
 * only names, Regions and the kind of credentials are kept. Missing files hold nothing; throws the file system's error for
 * one that cannot be read.
 */
export async function listProfiles(): Promise<readonly AwsProfile[]> {
  const sections = await sharedSections();
  const profiles = [...sections].map(([name, section]) => ({ name, region: section.region ?? null, kind: kindOf(section) }));
  return profiles.sort((a, b) => Number(b.name === 'default') - Number(a.name === 'default'));
}

/** The merged sections by profile name, read anew. */
async function sharedSections(): Promise<ReadonlyMap<string, Section>> {
  const { loadSharedConfigFiles } = await import('@smithy/shared-ini-file-loader');
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const merged = new Map<string, Section>();
  for (const [name, section] of [...Object.entries(configFile), ...Object.entries(credentialsFile)]) {
    // The loader lists other sections of the config file (`sso-session x`, `services x`) under a dotted name.
    if (/^(?:sso-session|services)\./.test(name)) continue;
    merged.set(name, { ...merged.get(name), ...section });
  }
  return merged;
}

/** Whether the files have a profile of that name. */
export async function hasProfile(name: string): Promise<boolean> {
  return (await sharedSections()).has(name);
}

/**
 * The endpoint that a profile names for the control plane (`endpoint_url`, its own or by a `services` section). The SDK
 * itself looks into the profile that the environment names, not into the one that a client is made with. Null when nothing
 * is named, or the environment decides.
 */
export async function profileEndpoint(name: string, service: 'bedrock' | 'bedrock_agent'): Promise<string | null> {
  const { env } = process;
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true') return null;
  if (env.AWS_ENDPOINT_URL || env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`]) return null;
  const { loadSharedConfigFiles } = await import('@smithy/shared-ini-file-loader');
  const { configFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const profile: Section = configFile[name] ?? {};
  if (profile.ignore_configured_endpoint_urls?.toLowerCase() === 'true') return null;
  const services: Section = profile.services === undefined ? {} : (configFile[`services.${profile.services}`] ?? {});
  return services[`${service}.endpoint_url`] ?? profile.endpoint_url ?? null;
}

function kindOf(section: Section): AwsProfile['kind'] {
  if (section.role_arn !== undefined) return 'role';
  if (section.sso_session !== undefined || section.sso_start_url !== undefined) return 'sso';
  if (section.aws_access_key_id !== undefined) return 'keys';
  return section.credential_process !== undefined ? 'process' : 'other';
}
