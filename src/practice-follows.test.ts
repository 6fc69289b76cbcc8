import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type WrittenContent, replace, writeContent } from '../tests/support/write-content.ts';
import { getPractice } from '#practice.ts';

let content: WrittenContent;

beforeEach(() => {
  content = writeContent({});
  vi.stubEnv('CONTENT_DIR', content.dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  content.remove();
});

test('a preview that goes on running has the facts as they were saved last', () => {
  expect(getPractice().phone).toBe('517-555-0100');
  const file = join(content.dir, 'practice.yaml');
  writeFileSync(file, replace('517-555-0100', '517-555-0199')(readFileSync(file, 'utf8')));
  expect(getPractice().phone).toBe('517-555-0199');
});

test('facts that did not change are not read into another object', () => {
  expect(getPractice()).toBe(getPractice());
});
