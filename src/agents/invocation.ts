import { sayAgents } from '../explain/ui-agents.js';
import type { Speaker } from '../explain/words.js';
import type { AgentTool } from './tools.js';

export interface CheckInput {
  /** Either a text … */
  readonly text?: string | undefined;
  /** … and the name of the file that it is meant for … */
  readonly name?: string | undefined;
  /** … or a file of the workspace. */
  readonly path?: string | undefined;
}

/** What a person is told before a tool runs, and asked where a file would be read. */
export interface Invocation {
  readonly message: string;
  readonly confirm: { readonly title: string; readonly message: string } | null;
}

/** A file's findings go to the model, so its reading is asked for; what the model itself brings is not. */
export function invocationOf(tool: AgentTool, input: CheckInput, speaker: Speaker): Invocation {
  switch (tool) {
    case 'check': {
      const { path } = input;
      if (path === undefined) return { message: sayAgents('agentCheckingText', {}, speaker), confirm: null };
      const title = sayAgents('agentConfirmTitle', {}, speaker);
      return {
        message: sayAgents('agentCheckingFile', { path }, speaker),
        confirm: { title, message: sayAgents('agentConfirm', { path }, speaker) },
      };
    }
    case 'listModels':
      return { message: sayAgents('agentListing', {}, speaker), confirm: null };
    case 'explainId':
      return { message: sayAgents('agentExplaining', {}, speaker), confirm: null };
  }
}
