import { describe, expect, test } from 'vitest';
import { isSystemFile, pictureFormatProblem } from '#check/content-files.ts';

describe('files that nobody put there', () => {
  test.each(['desktop.ini', 'Thumbs.db', 'ehthumbs.db', 'Icon\r', '__MACOSX'])(
    '%j is passed over',
    (name) => {
      expect(isSystemFile(name)).toBe(true);
    },
  );

  test.each(['thumbs.db.webp', 'icon.png', 'desktop.mdx'])('%j is not', (name) => {
    expect(isSystemFile(name)).toBe(false);
  });
});

test.each([
  ['./IMG_0001.HEIC', 'HEIC'],
  ['a.heif', 'HEIC'],
  ['scan.tif', 'TIFF'],
  ['scan.TIFF', 'TIFF'],
  ['old.bmp', 'BMP'],
])('%s is called %s, with what to do', (name, format) => {
  expect(pictureFormatProblem(name)).toMatch(new RegExp(`${format} .*JPEG`));
});

test.each(['a.jpg', 'a.heic.webp', 'page.mdx'])('%s is none of them', (name) => {
  expect(pictureFormatProblem(name)).toBeUndefined();
});
