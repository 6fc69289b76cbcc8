import { runRelease, realTools } from '#cli/release-tools.ts';
import { readFlags } from '#cli/read-flags.ts';
import { Refusal } from '#release/refusal.ts';
import { redo, setAside, undo } from '#release/undo.ts';

const flags = readFlags(['--edits', '--redo', '--yes']);
const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;
const work = flags.has('--edits') ? setAside : flags.has('--redo') ? redo : undo;

await runRelease(() => {
  if (!hasTerminal && !flags.has('--yes'))
    throw new Refusal('There is no terminal to ask in. Say yes beforehand: npm run undo -- --yes');
  return work(realTools({ isAsked: !flags.has('--yes') }));
});
