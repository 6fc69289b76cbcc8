import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Report } from '#report/make-report.ts';
import { ContentReport } from '#server/desk/content-report.ts';
import { type WrittenContent, writeContent } from '../../../tests/support/write-content.ts';

let content: WrittenContent;
beforeEach(() => {
  content = writeContent({});
  vi.stubEnv('CONTENT_DIR', content.dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  content.remove();
});

const numbered = (count: number) => ({ files: [], count }) as unknown as Report;

test('is made once for each state of the content, however many ask', async () => {
  const make = vi.fn(() => Promise.resolve(numbered(make.mock.calls.length)));
  const report = new ContentReport(make);
  expect(report.known).toBeUndefined();
  await Promise.all([report.current(), report.current()]);
  expect(await report.current()).toEqual(numbered(1));
  utimesSync(join(content.dir, 'practice.yaml'), 1, 1);
  expect(await report.current()).toEqual(numbered(2));
});

test('is never made twice at once, however often the content changes meanwhile', async () => {
  const ends: (() => void)[] = [];
  const make = vi.fn(() => new Promise<Report>((done) => ends.push(() => done(numbered(ends.length)))));
  const report = new ContentReport(make);
  const askAfterChange = (second: number) => {
    utimesSync(join(content.dir, 'practice.yaml'), second, second);
    return report.current();
  };
  const first = askAfterChange(1);
  await vi.waitFor(() => expect(make).toHaveBeenCalledTimes(1));
  const others = [2, 3, 4].map(askAfterChange);
  await new Promise((done) => setTimeout(done, 5));
  expect(make).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await first;
  await vi.waitFor(() => expect(make).toHaveBeenCalledTimes(2));
  ends[1]?.();
  await Promise.all(others);
  expect(make).toHaveBeenCalledTimes(2);
});

test('stands as it was while another is made, and after one that failed', async () => {
  let isGood = true;
  const report = new ContentReport(() =>
    isGood ? Promise.resolve(numbered(1)) : Promise.reject(new Error('Out of memory.')),
  );
  await report.current();
  isGood = false;
  writeFileSync(join(content.dir, 'conditions', 'new.mdx'), 'New');
  const next = report.current();
  expect(report.known).toEqual(numbered(1));
  await expect(next).rejects.toThrow('Out of memory.');
  expect(report.known).toEqual(numbered(1));
  isGood = true;
  expect(await report.current()).toEqual(numbered(1));
});

test('is none where the content does not lie beside the server', async () => {
  vi.stubEnv('CONTENT_DIR', join(content.base, 'nowhere'));
  const make = vi.fn(() => Promise.resolve(numbered(1)));
  expect(await new ContentReport(make).current()).toBeUndefined();
  expect(make).not.toHaveBeenCalled();
});
