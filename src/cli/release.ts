import { readFlags } from '#cli/read-flags.ts';
import { realDependencies, refuseSilence, runRelease } from '#cli/run-release.ts';
import { release } from '#release/release.ts';

const isSure = readFlags(['--yes']).has('--yes');

await runRelease(() => {
  refuseSilence('release', isSure);
  return release(realDependencies({ needsConfirmation: !isSure }));
}, 'Nothing was published.');
