import { expect, test } from 'vitest';
import { focusCrop } from '#lib/focus-crop.ts';

const square = { width: 100, height: 100 };

test.each([
  ['in the middle', '50% 50%', { left: 50, top: 0, width: 200, height: 200 }],
  ['off the middle', '40% 50%', { left: 20, top: 0, width: 200, height: 200 }],
  ['at the left edge, which is as far as it goes', '0% 0%', { left: 0, top: 0, width: 200, height: 200 }],
  ['at the right edge', '100% 100%', { left: 100, top: 0, width: 200, height: 200 }],
])('a square out of a wide picture is as large as it can be, with its focus %s', (_, focus, crop) => {
  expect(focusCrop({ width: 300, height: 200 }, square, focus)).toEqual(crop);
});

test('a wide piece of a tall picture moves up and down', () => {
  expect(focusCrop({ width: 300, height: 600 }, { width: 300, height: 200 }, '50% 25%')).toEqual({
    left: 0,
    top: 50,
    width: 300,
    height: 200,
  });
});

test.each(['center', 'left top', '50%', '50.5% 2%', ''])('"%s" is no focus', (focus) => {
  expect(focusCrop(square, square, focus)).toBeUndefined();
});
