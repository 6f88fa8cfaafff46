import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import type { RegionCode } from '../domain/region.js';
import { sayHelp, type PlainHelpId } from '../explain/ui-help.js';
import type { Speaker } from '../explain/words.js';
import { openCatalog } from './live.js';
import { catalogOption, isolatedOption, localeOption, maxAgeOption, policyOption, todayOption } from './options.js';
import type { Workbench } from './program.js';
import { speakerUnder } from './speaker.js';

/** `catalog refresh | show | forget` and `models`. */
export function addCatalogCommands(program: Command, bench: Workbench): void {
  const { speaker, signal, exit, dress } = bench;
  const say = (id: PlainHelpId): string => sayHelp(id, {}, speaker);
  const catalog = dress(program.command('catalog'))
    .description(say('helpCatalog'))
    .helpCommand('help [command]', sayHelp('helpHelpCommand', {}, speaker));
  const under = async (choice: RawPolicyChoice, file: string | undefined): Promise<Speaker> => {
    const { openPolicies, policyOf } = await import('./policies.js');
    const facts = await openCatalog(file, speaker);
    const { policy } = await policyOf(openPolicies({ ...choice, policy: choice.policy }, facts), process.cwd(), 'folder');
    return speakerUnder(policy, speaker.locale, facts);
  };
  const judging = (command: Command): Command => command.addOption(policyOption(speaker)).addOption(isolatedOption(speaker));
  judging(dress(catalog.command('refresh')))
    .description(say('helpCatalogRefresh'))
    .addOption(new Option('--profile <name>', say('helpProfile')))
    .addOption(new Option('--region <region...>', say('helpRegions')).argParser(collectRegions(speaker)))
    .addOption(new Option('--output <file>', say('helpSnapshotOutput')))
    .addOption(new Option('--require-all', say('helpRequireAll')).default(false))
    .addOption(localeOption(speaker))
    .addHelpText('after', `\n${say('helpRefreshExit')}`)
    .action(async ({ profile, region, output, requireAll, ...choice }: RawRefreshOptions) => {
      const { refreshCatalog } = await import('./refresh.js');
      const options = { profile, regions: region, output, requireAll, signal };
      exit(await refreshCatalog(options, await under(choice, undefined)));
    });
  dress(catalog.command('show'))
    .description(say('helpCatalogShow'))
    .addOption(new Option('--catalog <file>', say('helpSavedCatalog')))
    .addOption(maxAgeOption(speaker))
    .addOption(todayOption(speaker))
    .addOption(localeOption(speaker))
    .action(async (options: { catalog?: string; today: string; catalogMaxAge: number }) => {
      const { showCatalog } = await import('./saved-catalog.js');
      exit(await showCatalog(options.catalog, options.today, options.catalogMaxAge, speaker));
    });
  dress(catalog.command('forget'))
    .description(say('helpCatalogForget'))
    .addOption(new Option('--catalog <file>', say('helpSavedCatalog')))
    .addOption(localeOption(speaker))
    .action(async (options: { catalog?: string }) => {
      const { forgetCatalog } = await import('./saved-catalog.js');
      exit(await forgetCatalog(options.catalog, speaker));
    });
  judging(dress(program.command('models')))
    .description(say('helpModels'))
    .addArgument(new Argument('[word...]', say('helpModelsSearch')))
    .addOption(new Option('--region <region>', say('helpModelsRegion')).argParser(collectRegions(speaker)))
    .addOption(new Option('--format <format>', say('helpFormat')).choices(['text', 'json']).default('text'))
    .addOption(catalogOption(speaker))
    .addOption(maxAgeOption(speaker))
    .addOption(todayOption(speaker))
    .addOption(localeOption(speaker))
    .action(async (search: string[], { region, catalog: file, ...rest }: RawModelsOptions) => {
      const { models } = await import('./models.js');
      exit(await models({ ...rest, search, regions: region }, await under(rest, file)));
    });
}

interface RawPolicyChoice {
  readonly policy?: string;
  readonly isolated: boolean;
}

interface RawRefreshOptions extends RawPolicyChoice {
  readonly profile?: string;
  readonly region?: readonly RegionCode[];
  readonly output?: string;
  readonly requireAll: boolean;
}

interface RawModelsOptions extends RawPolicyChoice {
  readonly region?: readonly RegionCode[];
  readonly format: 'text' | 'json';
  readonly catalog?: string;
  readonly today: string;
  readonly catalogMaxAge: number;
}

/** Regions however they are given: one after the other, separated by commas, the option repeated. */
function collectRegions(speaker: Speaker): (value: string, before: readonly RegionCode[] | undefined) => readonly RegionCode[] {
  return (value, before = []) => {
    const regions = value.split(',').map((word) => word.trim().toLowerCase());
    for (const region of regions) {
      if (/^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(region)) continue;
      throw new InvalidArgumentError(sayHelp('invalidRegion', { value: region }, speaker));
    }
    return [...before, ...regions];
  };
}
