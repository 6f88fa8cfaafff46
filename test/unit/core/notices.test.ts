import { describe, expect, it } from 'vitest';
import { analyzeCells } from '../../../src/analyze.js';
import type { Notice } from '../../../src/domain/judgement.js';
import type { FeatureParameters } from '../../../src/domain/message.js';
import type { Policy } from '../../../src/domain/policy.js';
import { FEATURE_IDS, LOOK_ALIKE_IDS, TOOL_IDS } from '../../../src/domain/signal.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { catalog, check, options } from './kit.js';

const US: Policy = { ...JAPAN, name: 'us', allowedRegions: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'], homeRegion: 'us-east-1' };
const AUSTRALIA: Policy = {
  ...JAPAN,
  name: 'australia',
  allowedRegions: ['ap-southeast-2', 'ap-southeast-4'],
  homeRegion: 'ap-southeast-2',
};
const INDIA: Policy = { ...JAPAN, name: 'india', allowedRegions: ['ap-south-1', 'ap-south-2'], homeRegion: 'ap-south-1' };

/** `rule text`, a line for each notice about a call or a host. */
function found(path: string, text: string, policy: Policy = JAPAN): string[] {
  return check(text, { path, policy }).notices.map(({ rule, text: shown }) => `${rule} ${shown}`);
}

function only(path: string, text: string, policy: Policy = JAPAN): Notice {
  const { notices } = check(text, { path, policy });
  const [first] = notices;
  if (first === undefined || notices.length > 1) throw new Error(`${String(notices.length)} notices in ${text}`);
  return first;
}

/** The text after the notice's one edit. */
function fixed(path: string, text: string, policy: Policy = JAPAN): string {
  const { remedies = [] } = only(path, text, policy);
  const [remedy] = remedies;
  if (remedy === undefined) throw new Error(`nothing is offered for ${text}`);
  return text.slice(0, remedy.span.start) + remedy.newText + text.slice(remedy.span.end);
}

function feature(path: string, text: string, policy: Policy = JAPAN): FeatureParameters {
  const { message } = only(path, text, policy);
  if (message.id !== 'feature-crosses-regions') throw new Error(message.id);
  return message.params;
}

describe('the facts of notices', () => {
  it('hold every tool, feature and service that the scan knows', () => {
    expect([...catalog.notices.tools.keys()].sort()).toEqual([...TOOL_IDS].sort());
    expect([...catalog.notices.features.keys()].sort()).toEqual([...FEATURE_IDS].sort());
    expect([...catalog.notices.lookAlikes.keys()].sort()).toEqual([...LOOK_ALIKE_IDS].sort());
  });

  it('name models, Regions and prefixes that the catalogue has', () => {
    for (const { region, model } of catalog.notices.tools.values()) {
      if (region !== null) expect(catalog.regions.has(region)).toBe(true);
      if (model !== null) expect(catalog.model(model.id, 'runtime')).not.toBeNull();
      for (const [, prefix] of model?.prefixes ?? []) expect(catalog.geographies.has(prefix)).toBe(true);
    }
    for (const { models } of catalog.notices.features.values()) {
      for (const model of models) expect(catalog.model(model, 'runtime')?.profiles.length).toBeGreaterThan(0);
    }
    for (const model of catalog.notices.batch.keys()) expect(catalog.model(model, 'runtime')?.id).toBe(model);
  });
});

describe('implicit-default', () => {
  const strands = 'from strands import Agent\nfrom strands.models import BedrockModel\n';
  const langchain4j = 'import dev.langchain4j.model.bedrock.BedrockChatModel;\n';

  it.each([
    ['a.ts', 'const client = new AnthropicBedrock();', "const client = new AnthropicBedrock({ awsRegion: 'ap-northeast-1' });"],
    ['a.ts', 'const client = new AnthropicBedrock({});', "const client = new AnthropicBedrock({ awsRegion: 'ap-northeast-1' });"],
    [
      'a.js',
      'const c = new sdk.AnthropicBedrock({maxRetries: 2})',
      "const c = new sdk.AnthropicBedrock({awsRegion: 'ap-northeast-1', maxRetries: 2})",
    ],
    [
      'a.ts',
      'x = new AnthropicBedrock({ token: "a", key: "b" });',
      'x = new AnthropicBedrock({ awsRegion: "ap-northeast-1", token: "a", key: "b" });',
    ],
    [
      'a.ts',
      'new AnthropicBedrock({\r\n  maxRetries: 2,\r\n});',
      "new AnthropicBedrock({\r\n  awsRegion: 'ap-northeast-1',\r\n  maxRetries: 2,\r\n});",
    ],
    ['a.py', 'client = AnthropicBedrock()', 'client = AnthropicBedrock(aws_region="ap-northeast-1")'],
    ['a.py', "client = AsyncAnthropicBedrock(api_key='k')", "client = AsyncAnthropicBedrock(aws_region='ap-northeast-1', api_key='k')"],
    [
      'a.py',
      "c = AnthropicBedrock(\n    max_retries=3,  # it's 3, (not 2)\n)",
      'c = AnthropicBedrock(\n    aws_region="ap-northeast-1",\n    max_retries=3,  # it\'s 3, (not 2)\n)',
    ],
    [
      'A.java',
      `${langchain4j}m = BedrockChatModel.builder().modelId(id).build();`,
      `${langchain4j}m = BedrockChatModel.builder().region(software.amazon.awssdk.regions.Region.AP_NORTHEAST_1).modelId(id).build();`,
    ],
    [
      'A.kt',
      `${langchain4j}val m = BedrockChatModel.builder()\n  .modelId(id)\n  .build()`,
      `${langchain4j}val m = BedrockChatModel.builder()\n  .region(software.amazon.awssdk.regions.Region.AP_NORTHEAST_1)\n  .modelId(id)\n  .build()`,
    ],
    [
      'a.py',
      'completion(model="bedrock_mantle/openai.gpt-oss-120b")',
      'completion(model="bedrock_mantle/ap-northeast-1/openai.gpt-oss-120b")',
    ],
    ['a.yaml', 'model: bedrock_mantle/openai.gpt-oss-120b\n', 'model: bedrock_mantle/ap-northeast-1/openai.gpt-oss-120b\n'],
    [
      'a.py',
      `${strands}m = BedrockModel()`,
      `${strands}m = BedrockModel(region_name="ap-northeast-1", model_id="jp.anthropic.claude-sonnet-4-6")`,
    ],
    ['a.py', `${strands}m = BedrockModel(model_id=mine)`, `${strands}m = BedrockModel(region_name="ap-northeast-1", model_id=mine)`],
    ['a.py', `${strands}a = Agent(tools=[x])`, `${strands}a = Agent(model="jp.anthropic.claude-sonnet-4-6", tools=[x])`],
    ['a.py', 'import strands\na = strands.Agent()', 'import strands\na = strands.Agent(model="jp.anthropic.claude-sonnet-4-6")'],
    [
      'a.ts',
      "import { Agent } from '@strands-agents/sdk'\nconst a = new Agent({ tools })",
      "import { Agent } from '@strands-agents/sdk'\nconst a = new Agent({ model: 'jp.anthropic.claude-sonnet-4-6', tools })",
    ],
    ['.env', 'CLAUDE_CODE_USE_BEDROCK=1\n', 'ANTHROPIC_MODEL=jp.anthropic.claude-opus-5-5\nCLAUDE_CODE_USE_BEDROCK=1\n'],
    [
      'a.sh',
      '  export CLAUDE_CODE_USE_BEDROCK=true\n',
      '  export ANTHROPIC_MODEL=jp.anthropic.claude-opus-5-5\n  export CLAUDE_CODE_USE_BEDROCK=true\n',
    ],
    [
      'Dockerfile',
      'ENV CLAUDE_CODE_USE_BEDROCK=1\r\n',
      'ENV ANTHROPIC_MODEL=jp.anthropic.claude-opus-5-5\r\nENV CLAUDE_CODE_USE_BEDROCK=1\r\n',
    ],
    [
      'a.ps1',
      '$env:CLAUDE_CODE_USE_BEDROCK = "1"\n',
      '$env:ANTHROPIC_MODEL = "jp.anthropic.claude-opus-5-5"\n$env:CLAUDE_CODE_USE_BEDROCK = "1"\n',
    ],
    [
      'a.yml',
      'env:\n  CLAUDE_CODE_USE_BEDROCK: "1"\n',
      'env:\n  ANTHROPIC_MODEL: "jp.anthropic.claude-opus-5-5"\n  CLAUDE_CODE_USE_BEDROCK: "1"\n',
    ],
    [
      'pod.yaml',
      '  - name: CLAUDE_CODE_USE_BEDROCK\n    value: "1"\n',
      '  - name: ANTHROPIC_MODEL\n    value: "jp.anthropic.claude-opus-5-5"\n  - name: CLAUDE_CODE_USE_BEDROCK\n    value: "1"\n',
    ],
    [
      'settings.json',
      '{\n  "env": {\n    "CLAUDE_CODE_USE_BEDROCK": "1"\n  }\n}',
      '{\n  "env": {\n    "ANTHROPIC_MODEL": "jp.anthropic.claude-opus-5-5",\n    "CLAUDE_CODE_USE_BEDROCK": "1"\n  }\n}',
    ],
    [
      'settings.json',
      '{"env": {"CLAUDE_CODE_USE_BEDROCK": true}}',
      '{"env": {"ANTHROPIC_MODEL": "jp.anthropic.claude-opus-5-5", "CLAUDE_CODE_USE_BEDROCK": true}}',
    ],
  ])('%s %j is fixed', (path, text, after) => {
    expect(fixed(path, text)).toBe(after);
    expect(check(after, { path }).notices).toEqual([]);
    const written = check(after, { path }).references.map(({ judgement }) => judgement.verdict);
    expect(written.every((verdict) => verdict === 'domestic' || verdict === 'domestic-cross-region')).toBe(true);
  });

  it.each([
    ['a.ts', "new AnthropicBedrock({ awsRegion: 'ap-northeast-1' })"],
    ['a.ts', 'new AnthropicBedrock({ awsRegion })'],
    ['a.ts', 'new AnthropicBedrock({ baseURL: url })'],
    ['a.ts', 'new AnthropicBedrock({ ...options })'],
    ['a.ts', 'new AnthropicBedrock(options)'],
    ['a.ts', 'new AnthropicBedrock({ [key]: value })'],
    ['a.ts', '// new AnthropicBedrock()'],
    ['a.ts', 'class AnthropicBedrock () {}'],
    ['a.ts', "process.env.AWS_REGION ??= 'ap-northeast-1';\nnew AnthropicBedrock()"],
    ['a.md', '`new AnthropicBedrock()` calls us-east-1'],
    ['a.ts', 'throw new Error(`pass a resolver: \\`new AnthropicBedrock({ resolver })\\``)'],
    ['a.py', 'raise ValueError("AnthropicBedrock() needs a Region")'],
    ['a.py', '"""Makes one.\n\n    client = AnthropicBedrock()\n"""\n'],
    ['a.py', '"""Required env: ANTHROPIC_API_KEY or CLAUDE_CODE_USE_BEDROCK=1"""'],
    ['a.txt', 'Set CLAUDE_CODE_USE_BEDROCK=1 before you start.'],
    ['a.ts', "const help = 'Set CLAUDE_CODE_USE_BEDROCK=1 first';"],
    ['a.py', 'AnthropicBedrock(**settings)'],
    ['a.py', 'AnthropicBedrock(secret, key)'],
    ['a.py', 'AnthropicBedrock(aws_region=region)'],
    ['a.py', '# AnthropicBedrock()'],
    ['a.py', 'def AnthropicBedrock(): ...'],
    ['a.py', 'client: AnthropicBedrock | None = None'],
    ['a.py', 'AnthropicBedrockMantle()'],
    ['a.py', 'AnthropicBedrock(aws_access_key="'],
    ['a.py', 'from somewhere import Agent\nAgent()'],
    ['a.py', 'BedrockModel()'],
    ['a.py', `${strands}Agent(model=m)`],
    ['a.py', `${strands}Agent(m)`],
    ['a.py', `${strands}class Agent(Base): ...`],
    ['a.py', `${strands}AWS_REGION = "ap-northeast-1"\nBedrockModel(model_id=m)`],
    ['A.java', `${langchain4j}BedrockChatModel.builder().region(region).build();`],
    ['A.java', `${langchain4j}BedrockChatModel.builder().client(client).build();`],
    ['A.java', `${langchain4j}var b = BedrockChatModel.builder();`],
    ['A.java', 'BedrockChatModel.builder().build();'],
    ['a.py', 'completion(model="bedrock_mantle/us-west-2/openai.gpt-oss-120b")'],
    ['a.py', 'completion(model="bedrock_mantle/openai.gpt-oss-120b", aws_region_name=region)'],
    ['a.json', '{"bedrock_mantle/openai.gpt-oss-120b": {"mode": "chat"}}'],
    ['.env', 'CLAUDE_CODE_USE_BEDROCK=0\n'],
    ['.env', 'CLAUDE_CODE_USE_BEDROCK=1\nANTHROPIC_MODEL=jp.anthropic.claude-sonnet-4-6\n'],
    ['.env', 'CLAUDE_CODE_USE_BEDROCK=1\nANTHROPIC_BEDROCK_REGION_PREFIX=jp\n'],
    ['.env', '# CLAUDE_CODE_USE_BEDROCK=1\n'],
    ['a.sh', 'if [ "$CLAUDE_CODE_USE_BEDROCK" = "1" ]; then :; fi'],
    ['a.ts', "if (process.env.CLAUDE_CODE_USE_BEDROCK === '1') {}"],
    ['settings.json', '{"model": "jp.anthropic.claude-opus-5-5", "env": {"CLAUDE_CODE_USE_BEDROCK": "1"}}'],
  ])('%s %j says enough, or hides it', (path, text) => {
    expect(found(path, text).filter((one) => one.startsWith('implicit-default'))).toEqual([]);
  });

  it.each([
    ['a.py', 'os.environ["CLAUDE_CODE_USE_BEDROCK"] = "1"'],
    ['a.ts', "process.env.CLAUDE_CODE_USE_BEDROCK = '1';"],
    ['a.sh', 'AWS_PROFILE=dev CLAUDE_CODE_USE_BEDROCK=1 claude'],
    ['a.sh', 'docker run -e CLAUDE_CODE_USE_BEDROCK=1 image'],
    ['a.bat', 'set "CLAUDE_CODE_USE_BEDROCK=1"'],
    ['a.bat', 'setx CLAUDE_CODE_USE_BEDROCK 1'],
    ['a.fish', 'set -gx CLAUDE_CODE_USE_BEDROCK 1'],
    ['a.tf', 'environment = {\n  CLAUDE_CODE_USE_BEDROCK = "1"\n}'],
    ['compose.yaml', 'environment:\n  - CLAUDE_CODE_USE_BEDROCK=1\n'],
    ['a.c', 'setenv("CLAUDE_CODE_USE_BEDROCK", "1", 1);'],
  ])('finds Claude Code switched on in %s %j', (path, text) => {
    expect(found(path, text)).toEqual(['implicit-default CLAUDE_CODE_USE_BEDROCK']);
  });

  it('offers no edit where it is not certain how to write it', () => {
    for (const text of ['CLAUDE_CODE_USE_BEDROCK=1 claude -p "hi"\n', 'docker run -e CLAUDE_CODE_USE_BEDROCK=1 image\n']) {
      expect(only('a.sh', text).remedies).toEqual([]);
    }
  });

  it('counts a setting in a comment for nothing', () => {
    expect(found('a.ts', '// set AWS_REGION\nnew AnthropicBedrock();')).toEqual(['implicit-default AnthropicBedrock']);
  });

  it('follows the policy: a default that is inside is no finding, and the fix names the home Region', () => {
    expect(found('a.ts', 'new AnthropicBedrock()', US)).toEqual([]);
    expect(fixed('a.ts', 'new AnthropicBedrock()', AUSTRALIA)).toBe("new AnthropicBedrock({ awsRegion: 'ap-southeast-2' })");
    // No au. profile of the default model is missing, so that it can be pinned there, too.
    expect(fixed('.env', 'CLAUDE_CODE_USE_BEDROCK=1\n', AUSTRALIA)).toContain('ANTHROPIC_MODEL=au.anthropic.claude-opus-5-5\n');
    expect(only('.env', 'CLAUDE_CODE_USE_BEDROCK=1\n', INDIA).remedies).toEqual([]);
    expect(found('.env', 'CLAUDE_CODE_USE_BEDROCK=1\n', US)).toEqual([]);
  });
});

describe('feature-crosses-regions', () => {
  it.each([
    [
      'guardrails-standard-tier',
      'a.tf',
      'resource "aws_bedrock_guardrail" "g" {\n  content_policy_config {\n    tier_config {\n      tier_name = "STANDARD"\n',
    ],
    [
      'guardrails-standard-tier',
      'a.yaml',
      'Type: AWS::Bedrock::Guardrail\nProperties:\n  TopicPolicyConfig:\n    TopicsTierConfig:\n      TierName: STANDARD\n',
    ],
    ['guardrails-standard-tier', 'a.json', '{"Type":"AWS::Bedrock::Guardrail","ContentFiltersTierConfig":{"TierName":"STANDARD"}}'],
    ['guardrails-standard-tier', 'a.py', 'bedrock.create_guardrail(contentPolicyConfig={"tierConfig": {"tierName": "STANDARD"}})'],
    [
      'guardrails-standard-tier',
      'a.ts',
      "new CreateGuardrailCommand({ topicPolicyConfig: { tierConfig: { tierName: 'STANDARD' } } }); // @aws-sdk/client-bedrock",
    ],
    [
      'guardrails-standard-tier',
      'A.java',
      'bedrock.createGuardrail(r -> r.tierConfig(t -> t.tierName(GuardrailContentFiltersTierName.STANDARD)));',
    ],
    [
      'guardrails-standard-tier',
      'a.ts',
      "import * as bedrock from '@aws-cdk/aws-bedrock-alpha';\nnew bedrock.Guardrail(this, 'G', { contentFiltersTierConfig: bedrock.TierConfig.STANDARD });",
    ],
    ['guardrails-cross-region', 'a.py', 'bedrock.create_guardrail(crossRegionConfig={"guardrailProfileIdentifier": profile})'],
    [
      'guardrails-cross-region',
      'a.tf',
      'resource "aws_bedrock_guardrail" "g" {\n  cross_region_config {\n    guardrail_profile_identifier = var.profile\n',
    ],
    ['bedrock-data-automation', 'a.ts', 'await client.send(new InvokeDataAutomationAsyncCommand({ clientToken }));'],
    ['bedrock-data-automation', 'a.py', 'client.invoke_data_automation_async(clientToken=t)'],
    ['bedrock-data-automation', 'a.rb', 'client.invoke_data_automation_async(client_token: t)'],
    ['bedrock-data-automation', 'a.go', 'client.InvokeDataAutomationAsync(ctx, &in)'],
    ['bedrock-data-automation', 'A.java', 'client.invokeDataAutomationAsync(request);'],
    ['bedrock-data-automation', 'a.cs', 'await client.InvokeDataAutomationAsyncAsync(request);'],
    ['bedrock-data-automation', 'a.kt', 'client.invokeDataAutomation {\n  clientToken = t\n}'],
    ['bedrock-data-automation', 'a.php', '$client->invokeDataAutomationAsync([]);'],
    ['bedrock-data-automation', 'a.sh', 'aws bedrock-data-automation-runtime invoke-data-automation-async --client-token t'],
    ['bedrock-data-automation', 'a.tf', 'resource "aws_bedrockagent_data_source" "d" {\n  parsing_strategy = "BEDROCK_DATA_AUTOMATION"\n'],
    [
      'bedrock-data-automation',
      'a.yaml',
      'Type: AWS::Bedrock::DataSource\nParsingConfiguration:\n  ParsingStrategy: BEDROCK_DATA_AUTOMATION\n',
    ],
    ['kb-structured', 'a.ts', "new bedrock.CfnKnowledgeBase(this, 'K', { sqlKnowledgeBaseConfiguration: { type: 'REDSHIFT' } });"],
    ['kb-structured', 'a.py', 'boto3.client("bedrock-agent-runtime").generate_query(queryGenerationInput=q)'],
    ['agentcore-memory', 'a.py', 'client.create_memory(memoryStrategies=[{"semanticMemoryStrategy": {"name": "s"}}])'],
    [
      'agentcore-memory',
      'a.yaml',
      'Type: AWS::BedrockAgentCore::Memory\nProperties:\n  MemoryStrategies:\n    - UserPreferenceMemoryStrategy:\n        Name: p\n',
    ],
    ['agentcore-memory', 'a.tf', 'resource "aws_bedrockagentcore_memory_strategy" "s" {\n  type = "SEMANTIC"\n}'],
    [
      'agentcore-memory',
      'a.ts',
      "import { MemoryStrategy } from '@aws-cdk/aws-bedrock-agentcore-alpha';\nMemoryStrategy.usingBuiltInSemantic();",
    ],
    ['agentcore-policy', 'a.py', 'boto3.client("bedrock-agentcore-control").start_policy_generation(policyEngineId=e)'],
    ['agentcore-evaluations', 'a.py', 'boto3.client("bedrock-agentcore").evaluate(evaluatorId="Builtin.Helpfulness")'],
    ['agent-registry', 'a.ts', "import '@aws-sdk/client-bedrock-agentcore';\nnew SearchRegistryRecordsCommand({ searchQuery });"],
    ['batch-inference', 'a.py', 'client.create_model_invocation_job(jobName="j", modelId="amazon.nova-lite-v1:0")'],
    ['batch-inference', 'a.ps1', "New-BDRModelInvocationJob -JobName j -ModelId 'amazon.nova-lite-v1:0'"],
    ['prompt-routing', 'a.go', 'client.CreatePromptRouter(ctx, &bedrock.CreatePromptRouterInput{})'],
    ['prompt-routing', 'a.sh', 'aws bedrock create-prompt-router \\\n  --prompt-router-name r'],
    ['prompt-routing', 'a.yaml', 'R:\n  Type: AWS::Bedrock::IntelligentPromptRouter\n'],
    [
      'responses-api-runtime-gpt',
      'a.py',
      'c = OpenAI(base_url="https://bedrock-runtime.ap-northeast-1.amazonaws.com/openai/v1")\nc.responses.create(model=m)',
    ],
    ['prompt-optimization-advanced', 'a.ts', "import '@aws-sdk/client-bedrock';\nnew CreateAdvancedPromptOptimizationJobCommand({});"],
    ['automated-reasoning', 'a.py', 'boto3.client("bedrock").start_automated_reasoning_policy_build_workflow(policyArn=a)'],
  ] as const)('finds %s in %s %j', (id, path, text) => {
    expect(feature(path, text).feature).toBe(id);
  });

  it.each([
    ['a.json', '{"Effect": "Allow", "Action": "bedrock:InvokeDataAutomationAsync"}'],
    ['a.ts', "new PolicyStatement({ actions: ['bedrock:CreateModelInvocationJob'] })"],
    ['a.ts', "import { InvokeDataAutomationAsyncCommand } from '@aws-sdk/client-bedrock-data-automation-runtime';"],
    ['a.py', '# client.invoke_data_automation_async()'],
    ['a.md', 'Call `client.invoke_data_automation_async()` on Bedrock.'],
    ['a.py', 'def invoke_data_automation_async(self): ...'],
    ['a.py', 'tier_config = {"tier_name": "STANDARD"}'],
    ['a.tf', 'resource "aws_bedrock_guardrail" "g" {\n  tier_config {\n    tier_name = "CLASSIC"\n'],
    ['a.tf', 'provider "aws" {} # bedrock\nresource "azurerm_sku" "s" {\n  tier_name = "STANDARD"\n}'],
    ['a.py', 'bedrock.create_guardrail(crossRegionConfig={"guardrailProfileIdentifier": "apac.guardrail.v1:0"})'],
    ['a.py', 'client.create_memory(memoryStrategies=[{"customMemoryStrategy": {"name": "s"}}])'],
    ['a.tf', 'resource "aws_bedrockagentcore_memory_strategy" "s" {\n  type = "CUSTOM"\n}'],
    ['a.java', 'class SemanticMemoryStrategy { }'],
    ['a.ts', 'interface Input { semanticMemoryStrategy: SemanticMemoryStrategyInput; }'],
    ['a.py', 'db.generate_query(text)  # bedrock'],
    ['a.py', 'boto3.client("bedrock").create_evaluation_job(metricNames=["Builtin.Accuracy"])'],
    ['a.py', 'client.create_model_invocation_job(modelId=model)'],
    ['a.py', 'client.create_model_invocation_job(modelId="openai.gpt-oss-120b-1:0")'],
    ['a.py', 'client.create_model_invocation_job(modelId="jp.anthropic.claude-sonnet-4-6")'],
    ['a.py', 'OpenAI().responses.create(model=m)  # bedrock'],
    ['a.py', 'client.list_model_invocation_jobs()'],
    ['a.py', 'client.create_data_automation_project(projectName="p")'],
  ])('%s %j turns nothing on', (path, text) => {
    expect(found(path, text).filter((one) => one.startsWith('feature'))).toEqual([]);
  });

  it('is measured from the Region that is tied, else from home', () => {
    const call = 'invoke_data_automation_async(clientToken=t)';
    expect(feature('a.py', `client.${call}`).source).toBe('ap-northeast-1');
    expect(feature('a.py', `boto3.client("bedrock-data-automation-runtime", region_name="us-west-2").${call}`).source).toBe('us-west-2');
    expect(
      feature('a.py', `c = boto3.client("bedrock-agentcore", region_name="eu-west-1")\nc.search_registry_records(searchQuery=q)`).source,
    ).toBe('eu-west-1');
  });

  it('stays silent where the route from there is inside the policy', () => {
    const guardrail = 'resource "aws_bedrock_guardrail" "g" {\n  tier_config {\n    tier_name = "STANDARD"\n';
    expect(found('a.tf', guardrail, AUSTRALIA)).toEqual([]);
    expect(found('a.tf', guardrail, US)).toEqual([]);
    expect(feature('a.tf', guardrail, INDIA)).toMatchObject({ case: 'leaves', source: 'ap-south-1' });
    expect(found('a.py', 'client.invoke_data_automation(x=1)', US)).toEqual([]);
    expect(found('a.py', 'client.create_model_invocation_job(modelId="amazon.nova-lite-v1:0")', US)).toEqual([]);
  });

  it('says where AWS is silent, and where a feature is not offered', () => {
    const sql = 'new bedrock.CfnKnowledgeBase(this, "K", { sqlKnowledgeBaseConfiguration: {} });';
    expect(feature('a.ts', sql)).toEqual({ case: 'unknown', feature: 'kb-structured', source: 'ap-northeast-1' });
    expect(found('a.ts', sql, US)).toEqual([]);
    expect(feature('a.py', 'bedrock.start_automated_reasoning_policy_test_workflow(a=1)')).toMatchObject({
      case: 'not-offered',
      source: 'ap-northeast-1',
    });
    expect(feature('a.py', 'bedrock.create_advanced_prompt_optimization_job(a=1)')).toMatchObject({ case: 'silent' });
  });

  it('asks the allowed Region that offers a feature where home does not', () => {
    const osaka: Policy = { ...JAPAN, homeRegion: 'ap-northeast-3' };
    expect(feature('a.py', 'client.invoke_data_automation(x=1)', osaka)).toMatchObject({ case: 'unknown', source: 'ap-northeast-3' });
    expect(feature('a.py', 'client.create_prompt_router(x=1)', osaka)).toMatchObject({ case: 'leaves', source: 'ap-northeast-1' });
  });

  it('tells the settings of one resource once, calls each time', () => {
    const tier = '    tier_config {\n      tier_name = "STANDARD"\n    }\n';
    expect(
      found(
        'a.tf',
        `resource "aws_bedrock_guardrail" "g" {\n  content_policy_config {\n${tier}  }\n  topic_policy_config {\n${tier}  }\n}`,
      ),
    ).toHaveLength(1);
    expect(found('a.py', 'c.create_prompt_router(a=1)\nc.create_prompt_router(a=2)')).toHaveLength(2);
  });
});

describe('look-alike-service', () => {
  const bedrock = 'boto3.client("bedrock-runtime")\n';

  it.each([
    ['a.py', 'URL = "https://aws-external-anthropic.us-west-2.api.aws/v1/messages"', 'aws-external-anthropic.us-west-2.api.aws'],
    ['a.ts', 'const url = `https://aws-external-anthropic.${region}.api.aws/v1`', 'aws-external-anthropic.${region}.api.aws'],
    ['a.sh', 'curl --aws-sigv4 "aws:amz:us-west-2:aws-external-anthropic" "$URL"', 'aws-external-anthropic'],
    ['a.py', 'client = AnthropicAWS(aws_region="ap-northeast-1")', 'AnthropicAWS'],
    ['a.ts', "const client = new AnthropicAws({ awsRegion: 'ap-northeast-1' })", 'AnthropicAws'],
    ['.env', 'CLAUDE_CODE_USE_ANTHROPIC_AWS=1\n# aws-external-anthropic\n', 'CLAUDE_CODE_USE_ANTHROPIC_AWS'],
    ['a.py', `${bedrock}URL = "https://api.anthropic.com/v1/messages"`, 'api.anthropic.com'],
    ['a.yaml', `service: bedrock-runtime\nbase_url: https://api.openai.com/v1\n`, 'api.openai.com'],
    [
      'a.py',
      `${bedrock}URL = "https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/l/publishers/anthropic/models/m"`,
      'us-central1-aiplatform.googleapis.com',
    ],
    ['a.py', `${bedrock}URL = f"https://{resource}.services.ai.azure.com/anthropic"`, '{resource}.services.ai.azure.com'],
    ['a.py', `${bedrock}client = AnthropicVertex(region="us-east5")`, 'AnthropicVertex'],
  ])('finds it in %s %j', (path, text, shown) => {
    expect(found(path, text)).toEqual([`look-alike-service ${shown}`]);
  });

  it.each([
    ['a.py', 'URL = "https://api.anthropic.com/v1/messages"'],
    ['a.py', 'client = AnthropicVertex()'],
    ['a.py', `${bedrock}# https://api.anthropic.com`],
    ['a.py', `${bedrock}DOCS = "https://docs.anthropic.com"`],
    ['a.py', `${bedrock}URL = "https://api.anthropic.com.example.org"`],
    ['a.py', `${bedrock}URL = "https://us-central1-aiplatform.googleapis.com/v1/projects/p/endpoints/e"`],
    ['a.json', '{"Effect": "Allow", "Action": "aws-external-anthropic:*"}'],
    ['a.py', 'class AnthropicAWS(Anthropic): ...'],
    ['a.md', 'https://aws-external-anthropic.us-west-2.api.aws'],
  ])('%s %j is none', (path, text) => {
    expect(found(path, text)).toEqual([]);
  });

  it('names a host once in a text, and is about a host', () => {
    const text = `${bedrock}a = "https://api.anthropic.com/v1"\nb = "https://api.anthropic.com/v2"`;
    expect(only('a.py', text).kind).toBe('host');
    expect(only('a.py', 'AnthropicAWS()').kind).toBe('call');
  });
});

describe('notices and what accepts them', () => {
  const call = 'new AnthropicBedrock();';

  it('are silenced by a comment that names them, or every rule', () => {
    for (const rules of ['implicit-default ', '']) {
      expect(check(`// bedrock-residency-ignore-next-line ${rules}-- AWS_REGION is set\n${call}`, { path: 'a.ts' }).notices).toEqual([]);
    }
    const other = check(`// bedrock-residency-ignore-next-line look-alike-service -- why\n${call}`, { path: 'a.ts' }).notices;
    expect(other.map(({ rule }) => rule)).toEqual(['unused-suppression', 'implicit-default']);
  });

  it('are accepted by an exception of the policy', () => {
    const exception = { references: ['Anthropic*'], rules: null, reason: 'the environment sets it', owner: null, expires: null };
    const policy: Policy = { ...JAPAN, exceptions: [exception] };
    expect(found('a.ts', call, policy)).toEqual([]);
    expect(found('a.ts', call, { ...policy, exceptions: [{ ...exception, expires: '2026-01-01' }] })).toEqual([
      'implicit-default AnthropicBedrock',
    ]);
  });

  it('take the severity that the policy gives them', () => {
    expect(only('a.ts', call).severity).toBe('information');
    expect(only('a.ts', call, { ...JAPAN, rules: { 'implicit-default': 'error' } }).severity).toBe('error');
    expect(found('a.ts', call, { ...JAPAN, rules: { 'implicit-default': 'off' } })).toEqual([]);
  });

  it('change nothing about references', () => {
    const text = 'client = AnthropicBedrock()\nurl = "https://aws-external-anthropic.us-east-1.api.aws"\n';
    expect(check(text, { path: 'a.py' }).references).toEqual([]);
  });

  it('stand in their cell of a notebook, with the edit', () => {
    const [first, second] = analyzeCells(['import boto3\n', 'client = AnthropicBedrock()\n'], { ...options, languageId: 'python' });
    expect(first?.notices).toEqual([]);
    const [notice] = second?.notices ?? [];
    expect(notice?.span).toEqual({ start: 9, end: 25 });
    expect(notice?.remedies).toEqual([
      { span: { start: 26, end: 26 }, newText: 'aws_region="ap-northeast-1"', region: 'ap-northeast-1', modelId: null },
    ]);
  });

  it('stand in a notebook file at their place, without an edit that its JSON would not bear', () => {
    const text = JSON.stringify({ cells: [{ cell_type: 'code', source: ['client = AnthropicBedrock()\n'] }] });
    const [notice] = check(text, { path: 'a.ipynb' }).notices;
    expect(notice?.text).toBe('AnthropicBedrock');
    expect(notice?.remedies).toEqual([]);
  });
});
