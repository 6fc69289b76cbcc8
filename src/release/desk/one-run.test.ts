import { rmSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { currentRelease } from '#publishing/release-folders.ts';
import { type PublishRun, beginRun, lastRun, readRun, stateOf } from '#release/desk/publish-run.ts';
import { phoneOf } from '../../../tests/support/fake-publish.ts';
import { makeProject, therapist, withPhone } from '../../../tests/support/publish-project.ts';

const practice = 'content/practice.yaml';
const steps = ['build', 'test', 'commit', 'send'] as const;

const runFile = (outDir: string, run = lastRun(outDir)) =>
  join(outDir, 'publishing', `run-${run?.number ?? 0}.json`);

/** The process of the newest run is silent for so long that it counts as dead, and another run begins. */
function begunOver(outDir: string): PublishRun | undefined {
  utimesSync(runFile(outDir), 0, 0);
  return beginRun(outDir, { kind: 'publish', by: therapist });
}

test.each(steps)('a run that was taken for dead in its step "%s" does nothing after it', async (step) => {
  const project = makeProject();
  const before = currentRelease(project.outDir);
  project.edit(practice, withPhone('517-555-0199'));
  const dependencies = project.dependencies();
  const work = dependencies[step];
  let other: PublishRun | undefined;
  dependencies[step] = (...[content = '', subject = '']: [string?, string?]) => {
    other = begunOver(project.outDir);
    return work(content, subject);
  };
  const run = await project.publish({}, dependencies);
  expect(dependencies.done).toEqual(steps.slice(0, steps.indexOf(step) + 1));
  expect(currentRelease(project.outDir) === before).toBe(step !== 'send');
  expect(run).toMatchObject(
    step === 'send'
      ? { state: 'done' }
      : { state: 'refused', words: 'Another publishing has begun meanwhile.' },
  );
  expect(lastRun(project.outDir)).toEqual(other);
  expect(readRun(project.outDir, other?.number ?? 0)?.state).toBe('running');
});

test('a run that was taken for dead while it went back leaves the content as it is', async () => {
  const project = makeProject();
  const before = currentRelease(project.outDir);
  project.edit(practice, withPhone('517-555-0199'));
  await project.publish();
  const dependencies = project.dependencies({ program: 'a newer one' });
  const { test: look } = dependencies;
  dependencies.test = (content) => {
    begunOver(project.outDir);
    return look(content);
  };
  const run = await project.publish({ kind: 'back', to: basename(before) }, dependencies);
  expect([run.state, dependencies.done]).toEqual(['refused', ['build', 'test']]);
  expect([project.shown(), phoneOf(project.contentDir)]).toEqual(['517-555-0199', '517-555-0199']);
});

test('a run whose file was removed ends at its next step', async () => {
  const project = makeProject();
  project.edit(practice, withPhone('517-555-0199'));
  const dependencies = project.dependencies();
  const { build } = dependencies;
  dependencies.build = (content) => {
    rmSync(runFile(project.outDir));
    return build(content);
  };
  expect((await project.publish({}, dependencies)).state).toBe('refused');
  expect([project.shown(), dependencies.done]).toEqual(['517-555-0100', ['build']]);
});

test('of many that begin at once one does, and the others hear of it', () => {
  const { outDir } = makeProject();
  const begun = Array.from({ length: 5 }, () => beginRun(outDir, { kind: 'publish', by: therapist }));
  const [run, ...others] = begun;
  expect(others).toEqual([undefined, undefined, undefined, undefined]);
  expect(run && stateOf(outDir, run)).toBe('running');
});
