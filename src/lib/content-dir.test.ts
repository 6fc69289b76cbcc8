import { expect, test } from 'vitest';
import { contentDir } from '#lib/content-dir.ts';

test("the practice's words lie in content/ unless another folder is named", () => {
  expect(contentDir({})).toBe('content');
  expect(contentDir({ CONTENT_DIR: '' })).toBe('content');
  expect(contentDir({ CONTENT_DIR: 'elsewhere/words' })).toBe('elsewhere/words');
});
