import { realpath } from 'node:fs/promises';
import * as path from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import * as z from 'zod';
import type { Answer } from '../agents/answer.js';
import { explainAnswer, notAnId } from '../agents/explain-id.js';
import { Findings } from '../agents/findings.js';
import { modelsAnswer } from '../agents/models.js';
import { analyze } from '../analyze.js';
import type { Catalog } from '../catalog/facts.js';
import type { Locale } from '../explain/locale.js';
import { sayAgents, type AGENT_TEXTS } from '../explain/ui-agents.js';
import { skippedText } from '../explain/ui-skipped.js';
import type { Speaker } from '../explain/words.js';
import type { Policies } from '../workspace/policies.js';
import { openScan } from '../workspace/scan.js';
import { isLoss } from '../workspace/tally.js';
import { readDefaultPolicy } from './default-policy.js';
import { CliError, EXIT, failureText } from './failure.js';
import { KeptCatalog } from './kept-catalog.js';
import { openPolicies, policyOf, type PolicyChoice } from './policies.js';
import { defaultSpeaker, speakerUnder } from './speaker.js';
import { VERSION } from './version.js';

export interface McpOptions extends Omit<PolicyChoice, 'standard'> {
  /** A policy as JSON, for where no policy file holds; see {@link readDefaultPolicy}. */
  readonly defaultPolicy: string | undefined;
  /** A saved catalogue, as named; the bundled one when undefined. */
  readonly catalog: string | undefined;
  /** The program that searches folders; the one that a scan finds by itself when undefined. */
  readonly ripgrep: string | undefined;
  readonly locale: Locale;
  /** Asked at each call: a server may run for days. ISO date. */
  readonly today: () => string;
  readonly signal: AbortSignal;
}

/**
 * Serves the tools on standard input and output until the client leaves; resolves to the exit code. Throws what loading
 * the catalogue throws, and the signal's reason.
 */
export async function mcp(options: McpOptions): Promise<number> {
  const { signal } = options;
  const catalogs = new KeptCatalog(options.catalog, defaultSpeaker(options.locale));
  await catalogs.current();
  const server = createServer(new Tools(options, catalogs, await realpath(process.cwd())), options.locale);
  const transport = new StdioServerTransport();
  await server.connect(transport);
  await new Promise<void>((resolve, reject) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve).once('close', resolve);
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
  await server.close();
  return EXIT.clean;
}

/** What the tools do; policies and catalogue are those of the moment, so that an edited file holds at once. */
class Tools {
  readonly #options: McpOptions;
  readonly #catalogs: KeptCatalog;
  /** Absolute, links followed. */
  readonly #root: string;

  constructor(options: McpOptions, catalogs: KeptCatalog, root: string) {
    this.#options = options;
    this.#catalogs = catalogs;
    this.#root = root;
  }

  async checkText({ text, name }: { text: string; name?: string | undefined }): Promise<Answer> {
    const file = path.resolve(this.#root, name ?? 'text');
    const speaker = await this.#speaker(file, 'file');
    const { catalog, policy } = speaker;
    const findings = new Findings();
    const analysis = analyze(text, { catalog, policy, path: name, today: this.#options.today() });
    findings.add({ path: name ?? null, text, analysis, speaker });
    return findings.answer(speaker);
  }

  async checkPath({ paths }: { paths: readonly string[] }, signal: AbortSignal): Promise<Answer> {
    for (const named of paths) await this.#refuseOutside(named);
    const { ripgrep } = this.#options;
    const speaker = await this.#speaker(this.#root, 'folder');
    const { catalog } = speaker;
    const scan = await openScan({
      cwd: this.#root,
      paths,
      catalog,
      policies: this.#policies(catalog),
      today: this.#options.today(),
      signal,
      ...(ripgrep === undefined ? {} : { ripgrep }),
    });
    const findings = new Findings();
    const notChecked: { path: string; message: string }[] = [];
    for await (const result of scan.results()) {
      if (result.kind === 'checked') findings.add({ ...result, speaker: { ...speaker, policy: result.policy } });
      else if (isLoss(result)) notChecked.push({ path: result.path, message: skippedText(result.reason, null, speaker) });
    }
    return findings.answer(speaker, notChecked);
  }

  async listModels({ search }: { search?: string | undefined }): Promise<Answer> {
    return modelsAnswer({ search, today: this.#options.today() }, await this.#speaker(this.#root, 'folder'));
  }

  async explainId({ id }: { id: string }): Promise<Answer> {
    const speaker = await this.#speaker(this.#root, 'folder');
    const answer = explainAnswer(id, this.#options.today(), speaker);
    if (answer === null) throw new CliError(notAnId(id, speaker));
    return answer;
  }

  /** In words, without a stack. */
  failure(error: unknown): string {
    return failureText(error, defaultSpeaker(this.#options.locale));
  }

  async #speaker(absolute: string, kind: 'file' | 'folder'): Promise<Speaker> {
    const catalog = await this.#catalogs.current();
    const { policy } = await policyOf(this.#policies(catalog), absolute, kind);
    return speakerUnder(policy, this.#options.locale, catalog);
  }

  #policies(catalog: Catalog): Policies {
    const { isolated, policy, defaultPolicy, locale } = this.#options;
    const standard = defaultPolicy === undefined ? undefined : () => readDefaultPolicy(defaultPolicy, catalog, defaultSpeaker(locale));
    return openPolicies({ isolated, policy, standard }, catalog);
  }

  /** Neither `..` nor a link leads out of the folder that the server was started in. Throws {@link CliError}. */
  async #refuseOutside(named: string): Promise<void> {
    const absolute = path.resolve(this.#root, named);
    const real = await realpath(absolute).catch(() => absolute);
    const isInside = [absolute, real].every((file) => file === this.#root || file.startsWith(this.#root + path.sep));
    if (!isInside) throw new CliError(sayAgents('agentOutside', { path: named, root: this.#root }, defaultSpeaker(this.#options.locale)));
  }
}

function createServer(tools: Tools, locale: Locale): McpServer {
  const say = (id: PlainId): string => sayAgents(id, {}, defaultSpeaker(locale));
  const server = new McpServer({ name: 'bedrock-residency', version: VERSION });
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  const about = (title: PlainId, description: PlainId): { title: string; description: string; annotations: typeof annotations } => ({
    title: say(title),
    description: say(description),
    annotations,
  });
  const answered = async (work: () => Promise<Answer>): Promise<ToolResult> => {
    try {
      const { structured, text } = await work();
      return { content: [{ type: 'text', text }], structuredContent: { ...structured } };
    } catch (error) {
      return { content: [{ type: 'text', text: tools.failure(error) }], isError: true };
    }
  };
  server.registerTool(
    'check_text',
    {
      ...about('agentCheckText', 'agentCheckTextUse'),
      inputSchema: { text: z.string().describe(say('agentInputText')), name: z.string().optional().describe(say('agentInputName')) },
      outputSchema: FINDINGS,
    },
    (input) => answered(() => tools.checkText(input)),
  );
  server.registerTool(
    'check_path',
    {
      ...about('agentCheckPath', 'agentCheckPathUse'),
      inputSchema: { paths: z.array(z.string().min(1)).min(1).describe(say('agentInputPaths')) },
      outputSchema: FINDINGS,
    },
    (input, { signal }) => answered(() => tools.checkPath(input, signal)),
  );
  server.registerTool(
    'list_models',
    {
      ...about('agentListModels', 'agentListModelsUse'),
      inputSchema: { search: z.string().optional().describe(say('agentInputSearch')) },
      outputSchema: { ...MEASURE, models: z.array(MODEL) },
    },
    (input) => answered(() => tools.listModels(input)),
  );
  server.registerTool(
    'explain_id',
    {
      ...about('agentExplainId', 'agentExplainIdUse'),
      inputSchema: { id: z.string().min(1).describe(say('agentInputId')) },
      outputSchema: { ...MEASURE, references: z.array(EXPLAINED) },
    },
    (input) => answered(() => tools.explainId(input)),
  );
  return server;
}

/** Titles, descriptions and inputs: texts without parameters. */
type PlainId = Extract<
  keyof typeof AGENT_TEXTS,
  `agentCheckText${string}` | `agentCheckPath${string}` | `agentList${string}` | `agentExplainId${string}` | `agentInput${string}`
>;

interface ToolResult {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

const MEASURE = {
  policy: z.object({
    name: z.string().nullable(),
    allowedRegions: z.array(z.string()),
    homeRegion: z.string(),
    crossRegion: z.string(),
  }),
  catalog: z.object({ asOf: z.string() }),
};

const FINDING = z.object({
  path: z.string().nullable(),
  line: z.number(),
  column: z.number(),
  endLine: z.number(),
  endColumn: z.number(),
  text: z.string(),
  verdict: z.string().nullable(),
  rule: z.string(),
  severity: z.string(),
  message: z.string(),
  fixes: z.array(z.object({ title: z.string(), newText: z.string(), preferred: z.boolean(), changesModel: z.boolean() })),
  noFix: z.string().nullable(),
});

const FINDINGS = {
  ...MEASURE,
  counts: z.object({ findings: z.number(), references: z.number(), accepted: z.number() }),
  findings: z.array(FINDING),
  notShown: z.number(),
  notChecked: z.array(z.object({ path: z.string(), message: z.string() })),
};

const WAY = z.object({
  kind: z.string(),
  id: z.string(),
  endpoint: z.string(),
  from: z.array(z.string()),
  regions: z.array(z.string()),
});

const MODEL = z.object({ modelId: z.string(), name: z.string(), provider: z.string(), ways: z.array(WAY) });

const EXPLAINED = z.object({
  text: z.string(),
  kind: z.string(),
  verdict: z.string(),
  reach: z.union([z.array(z.string()), z.string()]),
  rule: z.string().nullable(),
  explanation: z.string(),
  staysWith: z.array(z.string()),
});
