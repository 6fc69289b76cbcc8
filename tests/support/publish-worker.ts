import { readRun, takeOver } from '#release/desk/publish-run.ts';
import { carryOut } from '#release/desk/publish-steps.ts';
import { join } from 'node:path';
import { fakeDependencies } from './fake-publish.ts';

/**
 * Carries out a run of the desk as the real worker does, with a site that is built at once. HOLD_AT names a step in
 * which it stays, for tests that kill it there.
 */
const [outDir = '', number = ''] = process.argv.slice(2);
const run = readRun(outDir, Number(number));
if (run === undefined) throw new Error(`There is no run ${number}.`);
const rest = takeOver(outDir, run);
const hold = process.env['HOLD_AT'];
const fake = fakeDependencies({ outDir, contentDir: join(outDir, '..', 'content') });
const forever = () => new Promise<void>((done) => setTimeout(done, 120_000));
const held = <Work extends (...given: never[]) => Promise<void>>(step: string, work: Work) =>
  hold === step ? forever : work;
await carryOut(run, {
  ...fake,
  check: (files) => {
    if (hold === 'check') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120_000);
    return fake.check(files);
  },
  build: held('build', fake.build),
  test: held('test', fake.test),
  commit: held('store', fake.commit),
  send: held('send', fake.send),
});
rest();
