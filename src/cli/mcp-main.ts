import { addMcpCommand } from './mcp-command.js';
import { run } from './program.js';

// The server as the editor starts it: with the editor's own Node, beside the extension.
process.exitCode = await run(['mcp', ...process.argv.slice(2)], addMcpCommand);
