import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type PublishRun, runSteps } from '#release/desk/publish-run.ts';
import { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { phoneOf } from '../../../../tests/support/fake-publish.ts';
import { makeProject, therapist, withPhone } from '../../../../tests/support/publish-project.ts';

const practice = 'content/practice.yaml';
const worker = fileURLToPath(new URL('../../../../tests/support/publish-worker.ts', import.meta.url));
const patience = { timeout: 20_000, interval: 50 };

function openDesk() {
  const project = makeProject();
  project.edit(practice, withPhone('517-555-0199'));
  const { outDir, contentDir } = project;
  const desk = new PublishDesk({ folder: process.cwd(), outDir, contentDir, worker });
  const begin = () => {
    const run = desk.begin({ kind: 'publish', by: therapist });
    if (run === undefined) throw new Error('Another run is under way.');
    return run;
  };
  const ended = (state: string) =>
    vi.waitFor(() => expect(desk.last()?.state, desk.last()?.run.words).toBe(state), patience);
  return { project, desk, begin, ended };
}

/** Begins a run that stays in a step. Its process. */
async function heldAt(step: string, { desk, begin }: ReturnType<typeof openDesk>): Promise<PublishRun> {
  vi.stubEnv('HOLD_AT', step);
  begin();
  vi.unstubAllEnvs();
  const run = await vi.waitFor(() => {
    const last = desk.last()?.run;
    if (last?.step !== step || last.pid === process.pid) throw new Error(`It is at ${last?.step}.`);
    return last;
  }, patience);
  onTestFinished(() => {
    try {
      process.kill(run.pid, 'SIGKILL');
    } catch {
      // The test has ended it.
    }
  });
  return run;
}

test('a run is carried out in a process of its own, and its end is reported', async () => {
  const { project, desk, ended } = openDesk();
  const onEnd = vi.fn();
  expect(desk.unpublished().lines).toEqual(['Phone: was 517-555-0100, is now 517-555-0199']);
  const run = desk.begin({ kind: 'publish', by: therapist }, onEnd);
  expect(run?.number).toBe(1);
  await ended('done');
  expect(project.shown()).toBe('517-555-0199');
  expect(desk.unpublished().lines).toEqual([]);
  await vi.waitFor(
    () => expect(onEnd).toHaveBeenCalledWith(expect.objectContaining({ state: 'done' })),
    patience,
  );
});

test.each(runSteps.filter((step) => step !== 'switch'))(
  'killed in the step %s it leaves one whole site and every word, and the next run goes through',
  async (step) => {
    const opened = openDesk();
    const { project, desk, begin, ended } = opened;
    const { pid } = await heldAt(step, opened);
    expect(desk.begin({ kind: 'publish', by: { id: 'helper', name: 'Helper' } })).toBeUndefined();
    process.kill(pid, 'SIGKILL');
    await ended('cut off');
    expect(project.shown()).toBe(step === 'send' ? '517-555-0199' : '517-555-0100');
    expect(phoneOf(project.contentDir)).toBe('517-555-0199');
    begin();
    await ended('done');
    expect(project.shown()).toBe('517-555-0199');
  },
);

test('where the program cannot be started, nobody waits for it', async () => {
  const { project } = openDesk();
  const { outDir, contentDir } = project;
  const desk = new PublishDesk({ folder: process.cwd(), outDir, contentDir, worker: 'no-such-file.ts' });
  desk.begin({ kind: 'publish', by: therapist });
  await vi.waitFor(() => expect(desk.last()?.state).toBe('refused'), patience);
});

test('a server without the content, or without the program that builds, says so', () => {
  const { project, desk } = openDesk();
  expect(desk.unavailable).toContain('OUT_DIR');
  const { options } = desk;
  const bare = new PublishDesk({ ...options, folder: project.folder });
  expect(bare.unavailable).toContain('no program to build the site');
  const empty = new PublishDesk({ ...options, contentDir: 'no-content' });
  expect(empty.unavailable).toContain('content of the site is not on this server');
});
