#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { addCommands } from './commands.js';
import { run } from './program.js';

// A scan makes much and keeps little: by default the engine lets garbage pile up to three times of what is kept.
setFlagsFromString('--heap-growing-percent=50');

process.exitCode = await run(process.argv.slice(2), addCommands);
