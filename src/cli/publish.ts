import { runRelease, realTools } from '#cli/release-tools.ts';
import { readFlags } from '#cli/read-flags.ts';
import { publish } from '#release/publish.ts';

const flags = readFlags(['--yes']);
const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;

await runRelease(() => publish(realTools({ isAsked: hasTerminal && !flags.has('--yes') })));
