import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allReleases, currentRelease } from '#publishing/release-folders.ts';
import { contentCopyOf } from '#release/content-copy.ts';
import { readRecord } from '#release/desk/release-record.ts';
import { Refusal } from '#release/refusal.ts';
import { phoneOf } from '../../../tests/support/fake-publish.ts';
import { makeProject, withPhone } from '../../../tests/support/publish-project.ts';

const practice = 'content/practice.yaml';
const page = 'content/conditions/test-pain.mdx';
const newPhone = withPhone('517-555-0199');

describe('what is published from the desk', () => {
  test('is checked, built, tested, stored, shown and sent, in this order', async () => {
    const project = makeProject();
    project.edit(practice, newPhone);
    const dependencies = project.dependencies();
    const run = await project.publish({}, dependencies);
    expect(run.state).toBe('done');
    expect(dependencies.done).toEqual(['build', 'test', 'commit', 'send']);
    expect(project.shown()).toBe('517-555-0199');
    expect(readRecord(currentRelease(project.outDir))).toMatchObject({
      by: 'Tester',
      summary: '1 fact of the practice',
      lines: ['Phone: was 517-555-0100, is now 517-555-0199'],
    });
    expect(phoneOf(contentCopyOf(currentRelease(project.outDir)))).toBe('517-555-0199');
  });

  test('is the content as it was when the button was pressed: what is written meanwhile stays a draft', async () => {
    const project = makeProject();
    project.edit(practice, newPhone);
    const { build } = project.dependencies();
    await project.publish(
      {},
      {
        build: async (content) => {
          project.edit(practice, withPhone('517-555-0155'));
          await build(content);
        },
      },
    );
    expect(project.shown()).toBe('517-555-0199');
    expect(phoneOf(project.contentDir)).toBe('517-555-0155');
    expect(phoneOf(contentCopyOf(currentRelease(project.outDir)))).toBe('517-555-0199');
  });

  test('is refused with the page and the field where the check finds something, and nothing is built', async () => {
    const project = makeProject();
    project.edit(page, (text) => text.replace(/^title: .*$/m, 'title: ""'));
    const dependencies = project.dependencies();
    const run = await project.publish({}, dependencies);
    expect(run).toMatchObject({ state: 'refused', step: 'check' });
    expect(run.problems?.[0]).toMatchObject({ file: 'conditions/test-pain.mdx', field: 'Title' });
    expect(dependencies.done).toEqual([]);
    expect(project.shown()).toBe('517-555-0100');
  });

  test.each(['build', 'test'] as const)('stays unpublished where the %s fails', async (step) => {
    const project = makeProject();
    project.edit(practice, newPhone);
    const fail = () => Promise.reject(new Refusal('It did not work.'));
    const run = await project.publish({}, { [step]: fail });
    expect(run).toMatchObject({ state: 'refused', step, words: 'It did not work.' });
    expect(project.shown()).toBe('517-555-0100');
    expect(phoneOf(project.contentDir)).toBe('517-555-0199');
    expect((await project.publish()).state).toBe('done');
    expect(project.shown()).toBe('517-555-0199');
  });

  test('is public although it could not be sent, and is sent the next time', async () => {
    const project = makeProject();
    project.edit(practice, newPhone);
    const fail = () => Promise.reject(new Error('There is no connection.'));
    const run = await project.publish({}, { send: fail });
    expect(run).toMatchObject({ state: 'done', gitWords: 'There is no connection.' });
    expect(project.shown()).toBe('517-555-0199');
    const dependencies = project.dependencies();
    const again = await project.publish({ kind: 'send' }, dependencies);
    expect(dependencies.done).toEqual(['send']);
    expect(again.gitWords).toBeUndefined();
  });
});

describe('the releases that are stored', () => {
  test('are the last ten, each with its content, of which equal files are stored once', async () => {
    const project = makeProject();
    for (let count = 10; count < 22; count += 1) {
      project.edit(practice, withPhone(`517-555-01${count}`));
      expect((await project.publish()).state).toBe('done');
    }
    // The newest one that is not current may still be served for ten minutes, and so may those of this test.
    const releases = allReleases(project.outDir);
    expect(releases.length).toBe(10);
    expect(releases.map((release) => phoneOf(contentCopyOf(release))).slice(0, 2)).toEqual([
      '517-555-0121',
      '517-555-0120',
    ]);
    const [first, second] = releases.map((release) =>
      statSync(join(contentCopyOf(release), 'conditions/test-pain.mdx')),
    );
    expect(first?.ino).toBe(second?.ino);
    expect(readdirSync(join(project.outDir, 'releases'))).toHaveLength(10);
  });
});

describe('an earlier release', () => {
  test('is gone back to in one step, with its content', async () => {
    const project = makeProject();
    const before = currentRelease(project.outDir);
    project.edit(practice, newPhone);
    await project.publish();
    const dependencies = project.dependencies();
    const run = await project.publish({ kind: 'back', to: basename(before) }, dependencies);
    expect(run.state).toBe('done');
    expect(dependencies.done).toEqual(['commit', 'send']);
    expect(currentRelease(project.outDir)).toBe(before);
    expect(phoneOf(project.contentDir)).toBe('517-555-0100');
  });

  test('leaves what is written and not published as it is', async () => {
    const project = makeProject();
    const before = currentRelease(project.outDir);
    project.edit(practice, newPhone);
    await project.publish();
    project.edit(page, (text) => `${text}\nA draft.\n`);
    writeFileSync(join(project.contentDir, 'pages', 'parking.mdx'), 'Not ready.\n');
    await project.publish({ kind: 'back', to: basename(before) });
    expect(phoneOf(project.contentDir)).toBe('517-555-0100');
    expect(project.read(page)).toMatch(/A draft\.\n$/);
    expect(project.read('content/pages/parking.mdx')).toBe('Not ready.\n');
  });

  test('is built anew where another version of the program built it', async () => {
    const project = makeProject();
    const before = currentRelease(project.outDir);
    project.edit(practice, newPhone);
    await project.publish();
    const dependencies = project.dependencies({ program: 'a newer one' });
    await project.publish({ kind: 'back', to: basename(before) }, dependencies);
    expect(dependencies.done).toEqual(['build', 'test', 'commit', 'send']);
    expect(currentRelease(project.outDir)).not.toBe(before);
    expect(project.shown()).toBe('517-555-0100');
  });

  test('that is not stored any more is refused, and nothing changes', async () => {
    const project = makeProject();
    const before = currentRelease(project.outDir);
    project.edit(practice, newPhone);
    await project.publish();
    rmSync(before, { recursive: true });
    for (const to of [basename(before), '../../content', ''])
      expect(await project.publish({ kind: 'back', to })).toMatchObject({ state: 'refused' });
    expect(project.shown()).toBe('517-555-0199');
    expect(phoneOf(project.contentDir)).toBe('517-555-0199');
  });
});

test('the current release is built anew by a newer program, with no draft in it and nothing in git', async () => {
  const project = makeProject();
  const to = basename(currentRelease(project.outDir));
  project.edit(practice, newPhone);
  const dependencies = project.dependencies({ program: 'a newer one' });
  const run = await project.publish({ kind: 'renew', to }, dependencies);
  expect([run.state, dependencies.done]).toEqual(['done', ['build', 'test']]);
  expect(readRecord(currentRelease(project.outDir))?.program).toBe('a newer one');
  expect([project.shown(), phoneOf(project.contentDir)]).toEqual(['517-555-0100', '517-555-0199']);
});
