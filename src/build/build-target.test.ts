import { expect, test } from 'vitest';
import { practiceFor, readBuildTarget } from '#build/build-target.ts';
import type { Practice } from '#schemas/practice.ts';

const practice = { website: 'https://massage.test', comments: { replies: [] } } as unknown as Practice;

test('a build is for the own server where nothing else is requested, whatever address the server has', () => {
  const target = readBuildTarget({ SITE_URL: 'https://other.test/path' });
  expect(target).toEqual({ host: 'server', address: undefined });
  expect(practiceFor(target, practice)).toBe(practice);
});

test('a host of files takes no comments', () => {
  const target = readBuildTarget({ BUILD_TARGET: 'rules' });
  expect(practiceFor(target, practice)).toEqual({ website: 'https://massage.test', comments: undefined });
});

test('a site may be built for another address than its practice names', () => {
  const target = readBuildTarget({ BUILD_TARGET: 'github-pages', SITE_URL: 'https://me.github.io/website/' });
  expect(practiceFor(target, practice)?.website).toBe('https://me.github.io/website');
});

test('a target that nobody knows is refused', () => {
  expect(() => readBuildTarget({ BUILD_TARGET: 'moon' })).toThrow('BUILD_TARGET is "moon"');
});
