import { Option, type Command } from 'commander';
import { sayHelp } from '../explain/ui-help.js';
import { catalogOption, isolatedOption, localDate, localeOption, policyOption } from './options.js';
import type { Workbench } from './program.js';

/** `mcp`: the one command that the editor runs, too. */
export function addMcpCommand(program: Command, { speaker, signal, exit, dress }: Workbench): void {
  dress(program.command('mcp'))
    .description(sayHelp('helpMcp', {}, speaker))
    .addOption(policyOption(speaker))
    .addOption(isolatedOption(speaker))
    .addOption(catalogOption(speaker))
    .addOption(new Option('--default-policy <json>', sayHelp('helpDefaultPolicy', {}, speaker)).conflicts(['policy', 'isolated']))
    // For the editor, which brings its own.
    .addOption(new Option('--ripgrep <file>').hideHelp())
    .addOption(localeOption(speaker))
    .action(async ({ policy, catalog, isolated, defaultPolicy, ripgrep }: RawMcpOptions) => {
      const { mcp } = await import('./mcp.js');
      const today = (): string => localDate(new Date());
      exit(await mcp({ policy, catalog, isolated, defaultPolicy, ripgrep, locale: speaker.locale, today, signal }));
    });
}

interface RawMcpOptions {
  readonly policy?: string;
  readonly isolated: boolean;
  readonly catalog?: string;
  readonly defaultPolicy?: string;
  readonly ripgrep?: string;
}
