import type { RegionCode } from '../domain/region.js';
import { AwsError } from './api.js';
import type { Arn } from './arn.js';
import { clientConfig } from './control-plane.js';
import type { Session } from './session.js';

/** What the variants of a prompt call: model IDs, profile IDs or ARNs. */
export interface PromptAnswer {
  readonly arn: string | undefined;
  readonly models: readonly string[];
}

/**
 * Asks what a managed prompt calls; `id` is the prompt's, with its version behind a colon or not (then its draft). Throws
 * {@link AwsError}: for a prompt that an agent answers, too, since agents hide their models from this API.
 */
export async function askPrompt(session: Session, region: RegionCode, { id }: Arn): Promise<PromptAnswer> {
  const { BedrockAgentClient, GetPromptCommand } = await import('./agent-sdk.js');
  const endpoint = await session.endpoint('bedrock_agent');
  const client = new BedrockAgentClient({ ...clientConfig(session, region), ...(endpoint === null ? {} : { endpoint }) });
  try {
    const [promptIdentifier = id, promptVersion] = id.split(':');
    const answer = await session.ask({ region, action: 'bedrock:GetPrompt' }, (abortSignal) =>
      client.send(new GetPromptCommand({ promptIdentifier, ...(promptVersion === undefined ? {} : { promptVersion }) }), { abortSignal }),
    );
    const models = (answer.variants ?? []).map(({ modelId }) => modelId);
    if (models.length === 0 || models.includes(undefined)) {
      const { profile, actions } = session;
      throw new AwsError({ kind: 'unsupported', region, profile, action: null, actions, detail: null, partial: false });
    }
    return { arn: answer.arn, models: models.filter((model) => model !== undefined) };
  } finally {
    client.destroy();
  }
}
