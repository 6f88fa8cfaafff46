import * as vscode from 'vscode';
import { AGENT_TOOLS, type AgentTool } from '../agents/tools.js';
import type { ToolInput } from './agentTools.js';
import type { Engine } from './engine.js';

/** Registers what agents in the editor may ask; what answers is loaded with the first question. */
export function registerAgentTools(engine: () => Promise<Engine>): vscode.Disposable {
  return vscode.Disposable.from(
    ...(Object.keys(AGENT_TOOLS) as AgentTool[]).map((tool) =>
      vscode.lm.registerTool<ToolInput>(AGENT_TOOLS[tool], {
        prepareInvocation: async ({ input }) => (await import('./agentTools.js')).preparation(tool, input, (await engine()).speakers),
        invoke: async ({ input }) => {
          const { host, speakers } = await engine();
          return (await import('./agentTools.js')).answer(tool, input, host.today(), speakers);
        },
      }),
    ),
  );
}
