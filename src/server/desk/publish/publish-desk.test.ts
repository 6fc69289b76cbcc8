import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { currentRelease } from '#publishing/release-folders.ts';
import { type PublishRun, runSteps } from '#release/desk/publish-run.ts';
import { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { phoneOf } from '../../../../tests/support/fake-publish.ts';
import { randomNumbers } from '../../../../tests/support/random-numbers.ts';
import { makeProject, therapist, withPhone } from '../../../../tests/support/publish-project.ts';

const practice = 'content/practice.yaml';
const worker = fileURLToPath(new URL('../../../../tests/support/publish-worker.ts', import.meta.url));
const patience = { timeout: 20_000, interval: 50 };

function openDesk() {
  const project = makeProject();
  project.edit(practice, withPhone('517-555-0199'));
  const { outDir, contentDir } = project;
  const desk = new PublishDesk({ folder: process.cwd(), outDir, contentDir, worker });
  const begin = (back?: string) => {
    const what = back === undefined ? ({ kind: 'publish' } as const) : ({ kind: 'back', to: back } as const);
    const run = desk.begin({ ...what, by: therapist });
    if (run === undefined) throw new Error('Another run is under way.');
    return run;
  };
  const ended = (state: string) =>
    vi.waitFor(() => expect(desk.last()?.state, desk.last()?.run.words).toBe(state), patience);
  return { project, desk, begin, ended };
}

/** Begins a run that stays in a step. Its process. */
async function heldAt(
  step: string,
  { desk, begin }: ReturnType<typeof openDesk>,
  back?: string,
): Promise<PublishRun> {
  vi.stubEnv('HOLD_AT', step);
  begin(back);
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

test.each(['store', 'send'])(
  'a take back that is killed in the step %s leaves one whole site and every word, and goes through next',
  async (step) => {
    const opened = openDesk();
    const { project, begin, ended } = opened;
    const first = basename(currentRelease(project.outDir));
    begin();
    await ended('done');
    project.edit('content/conditions/test-pain.mdx', (text) => `${text}\nNot published yet.\n`);
    const { pid } = await heldAt(step, opened, first);
    process.kill(pid, 'SIGKILL');
    await ended('cut off');
    expect(project.shown()).toBe(step === 'send' ? '517-555-0100' : '517-555-0199');
    begin(first);
    await ended('done');
    expect(project.shown()).toBe('517-555-0100');
    expect(phoneOf(project.contentDir)).toBe('517-555-0100');
    const page = readFileSync(join(project.contentDir, 'conditions/test-pain.mdx'), 'utf8');
    expect(page).toContain('Not published yet.');
  },
);

test(
  'killed at five moments by chance, it always leaves one whole site and every word',
  { timeout: 60_000 },
  async () => {
    const { project, desk, begin, ended } = openDesk();
    const next = randomNumbers(20261130);
    for (let round = 0; round < 5; round += 1) {
      const [before, now] = [project.shown(), `517-555-01${10 + round}`];
      project.edit(practice, withPhone(now));
      const { number } = begin();
      await vi.waitFor(() => expect(desk.last()?.run.pid).not.toBe(process.pid), patience);
      await new Promise((done) => setTimeout(done, next() * 60));
      const { pid, state } = desk.last()?.run ?? {};
      if (state === 'running' && pid !== undefined) process.kill(pid, 'SIGKILL');
      await vi.waitFor(() => expect(['cut off', 'done']).toContain(desk.last()?.state), patience);
      expect(desk.last()?.run.number).toBe(number);
      expect([before, now]).toContain(project.shown());
      expect(phoneOf(project.contentDir)).toBe(now);
    }
    project.edit(practice, withPhone('517-555-0177'));
    begin();
    await ended('done');
    expect(project.shown()).toBe('517-555-0177');
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
