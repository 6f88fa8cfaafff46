/** What an editor's agent may ask; the names stand in the manifest. */
export const AGENT_TOOLS = {
  check: 'bedrock-residency_check',
  listModels: 'bedrock-residency_list_models',
  explainId: 'bedrock-residency_explain_id',
} as const;

export type AgentTool = keyof typeof AGENT_TOOLS;
