import { readFlags } from '#cli/read-flags.ts';
import { realTools, refuseSilence, runRelease } from '#cli/release-tools.ts';
import { publish } from '#release/publish.ts';

const isSure = readFlags(['--yes']).has('--yes');

await runRelease(() => {
  refuseSilence('publish', isSure);
  return publish(realTools({ isAsked: !isSure }));
}, 'Nothing was published.');
