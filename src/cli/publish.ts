import { atDesk, ownersDesk } from '#cli/desk.ts';
import { readFlags } from '#cli/read-flags.ts';
import { publish } from '#release/publish.ts';

const flags = readFlags(['--yes']);
const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;

await atDesk(() => publish(ownersDesk({ isAsked: hasTerminal && !flags.has('--yes') })));
