import { Argument, Option, type Command } from 'commander';
import { SEVERITIES, type Severity } from '../domain/rule.js';
import { sayHelp, type PlainHelpId } from '../explain/ui-help.js';
import { GUARDRAIL_FORMATS, GUARDRAIL_TYPES, type GuardrailFormat, type GuardrailType } from '../guardrail/document.js';
import { PRESET_NAMES, type PresetName } from '../policy/presets.js';
import { FORMATS, type Format } from '../workspace/reports/report.js';
import { addCatalogCommands } from './catalog-commands.js';
import { combinationMistake } from './combinations.js';
import { CliError } from './failure.js';
import { addMcpCommand } from './mcp-command.js';
import { catalogOption, isolatedOption, localeOption, maxAgeOption, policyOption, todayOption } from './options.js';
import type { Workbench } from './program.js';

/** Every command. What each does is loaded when it is run. */
export function addCommands(program: Command, bench: Workbench): void {
  const { speaker, signal, exit, dress } = bench;
  const say = (id: PlainHelpId): string => sayHelp(id, {}, speaker);
  dress(program.command('check'))
    .description(say('helpCheck'))
    .addArgument(new Argument('[path...]', say('helpPaths')))
    .addOption(new Option('--format <format>', say('helpFormat')).choices(FORMATS).default('text'))
    .addOption(new Option('--output <file>', say('helpOutput')))
    .addOption(new Option('--baseline <file>', say('helpBaseline')))
    .addOption(new Option('--update-baseline', say('helpUpdateBaseline')).default(false))
    .addOption(new Option('--changed-since <commit>', say('helpChangedSince')))
    .addOption(catalogOption(speaker))
    .addOption(maxAgeOption(speaker))
    .addOption(new Option('--fix', say('helpFix')).default(false))
    .addOption(new Option('--fix-dry-run', say('helpFixDryRun')).default(false))
    .addOption(new Option('--fail-on <severity>', say('helpFailOn')).choices([...SEVERITIES, 'never']).default('warning'))
    .addOption(new Option('--fail-on-skipped', say('helpFailOnSkipped')).default(false))
    .addOption(new Option('--include-domestic', say('helpIncludeDomestic')).default(false))
    .addOption(new Option('--show-account-ids', say('helpShowAccountIds')).default(false))
    .addOption(new Option('--explain-tie', say('helpExplainTie')).default(false))
    .addOption(new Option('--no-ignore', say('helpNoIgnore')))
    .addOption(policyOption(speaker))
    .addOption(isolatedOption(speaker))
    .addOption(new Option('--stdin', say('helpStdin')).default(false))
    .addOption(new Option('--stdin-filename <name>', say('helpStdinFilename')))
    .addOption(todayOption(speaker))
    .addOption(localeOption(speaker))
    .addHelpText('after', `\n${say('helpExit')}`)
    .action(async (paths: string[], options: RawCheckOptions) => {
      const { ignore: ignoreFiles, output, baseline, catalog, changedSince, policy, stdinFilename, ...rest } = options;
      const named = { output, baseline, catalog, changedSince, policy, stdinFilename };
      const whole = { ...rest, ...named, paths, ignoreFiles, locale: speaker.locale, signal };
      const mistake = combinationMistake(whole, speaker);
      if (mistake !== null) throw new CliError(mistake);
      const { check } = await import('./check.js');
      exit(await check(whole));
    });
  dress(program.command('explain'))
    .description(say('helpExplain'))
    .addArgument(new Argument('<id>', say('helpId')))
    .addOption(catalogOption(speaker))
    .addOption(policyOption(speaker))
    .addOption(isolatedOption(speaker))
    .addOption(todayOption(speaker))
    .addOption(localeOption(speaker))
    .action(async (id: string, { today, policy, catalog, isolated }: RawPolicyOptions & { today: string; catalog?: string }) => {
      const { explainId } = await import('./explain.js');
      exit(await explainId({ id, today, catalog, policy, isolated, locale: speaker.locale }));
    });
  dress(program.command('init'))
    .description(say('helpInit'))
    .addArgument(new Argument('[folder]', say('helpFolder')))
    .addOption(new Option('--preset <name>', say('helpPreset')).choices(PRESET_NAMES).default('japan'))
    .addOption(localeOption(speaker))
    .action(async (folder: string | undefined, { preset }: { preset: PresetName }) => {
      const { init } = await import('./init.js');
      exit(await init({ folder, preset, locale: speaker.locale }));
    });
  dress(program.command('guardrail'))
    .description(say('helpGuardrail'))
    .addOption(new Option('--type <type>', say('helpGuardrailType')).choices(GUARDRAIL_TYPES).makeOptionMandatory())
    .addOption(new Option('--format <format>', say('helpGuardrailFormat')).choices(GUARDRAIL_FORMATS).default('json'))
    .addOption(policyOption(speaker))
    .addOption(isolatedOption(speaker))
    .addOption(catalogOption(speaker))
    .addOption(localeOption(speaker))
    .action(async ({ policy, catalog, ...options }: RawGuardrailOptions) => {
      const { guardrail } = await import('./guardrail.js');
      exit(await guardrail({ ...options, policy, catalog, locale: speaker.locale }));
    });
  addMcpCommand(program, bench);
  addCatalogCommands(program, bench);
}

interface RawPolicyOptions {
  readonly policy?: string;
  readonly isolated: boolean;
}

interface RawGuardrailOptions extends RawPolicyOptions {
  readonly type: GuardrailType;
  readonly format: GuardrailFormat;
  readonly catalog?: string;
}

interface RawCheckOptions extends RawPolicyOptions {
  readonly format: Format;
  readonly output?: string;
  readonly baseline?: string;
  readonly changedSince?: string;
  readonly catalog?: string;
  readonly catalogMaxAge: number;
  readonly updateBaseline: boolean;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  readonly failOn: Severity | 'never';
  readonly failOnSkipped: boolean;
  readonly includeDomestic: boolean;
  readonly showAccountIds: boolean;
  readonly explainTie: boolean;
  readonly ignore: boolean;
  readonly stdin: boolean;
  readonly stdinFilename?: string;
  readonly today: string;
}
