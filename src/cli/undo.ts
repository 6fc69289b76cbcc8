import { readFlags } from '#cli/read-flags.ts';
import { realDependencies, refuseSilence, runRelease } from '#cli/run-release.ts';
import { setAside, undo } from '#release/undo.ts';

const flags = readFlags(['--edits', '--yes']);
const isSure = flags.has('--yes');
const work = flags.has('--edits') ? setAside : undo;

await runRelease(() => {
  refuseSilence('undo', isSure);
  return work(realDependencies({ needsConfirmation: !isSure }));
}, 'Nothing was changed.');
