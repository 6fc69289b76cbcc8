import { readFlags } from '#cli/read-flags.ts';
import { realTools, refuseSilence, runRelease } from '#cli/release-tools.ts';
import { redo, setAside, undo } from '#release/undo.ts';

const flags = readFlags(['--edits', '--redo', '--yes']);
const isSure = flags.has('--yes');
const work = flags.has('--edits') ? setAside : flags.has('--redo') ? redo : undo;

await runRelease(() => {
  refuseSilence('undo', isSure);
  return work(realTools({ isAsked: !isSure }));
}, 'Nothing was changed.');
