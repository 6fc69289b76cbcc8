import { expect, test } from 'vitest';
import { refusals } from '../../tests/support/forms.ts';

const look = (written: object) => refusals('practice', { look: written });

test('every part of a look may be left out', () => {
  expect(refusals('practice', { look: undefined })).toEqual([]);
  expect(look({})).toEqual([]);
  expect(
    look({ color: '#1F4E8C', accent: '#e8743b', tone: 'bright', typeface: 'nunito', corner: 'round' }),
  ).toEqual([]);
});

test('a pale main color is refused with its contrast and the nearest that passes', () => {
  const refused = look({ color: '#7fb3d5' });
  expect(refused).toEqual([
    'look.color: is too pale to read links in: #7fb3d5 has a contrast of 1.8 to 1, and 4.5 is needed. The nearest that passes is "#3d6f8e"',
  ]);
  expect(look({ color: '#3d6f8e' })).toEqual([]);
});

test('a pale color can be that of buttons', () => {
  expect(look({ color: '#1f4e8c', accent: '#ffee88' })).toEqual([]);
});

test.each(['blue', '#12345', '1f4e8c', 'rgb(1,2,3)', '#1f4e8c; }'])('"%s" is no color', (color) => {
  expect(look({ accent: color })).toEqual([
    'look.accent: must be a color such as "#0f5148", in quotes: # and six digits or letters from a to f',
  ]);
});

test('what the site does not have is refused', () => {
  expect(look({ typeface: 'comic' })).toHaveLength(1);
  expect(look({ corner: 'sharp' })).toHaveLength(1);
  expect(look({ font: 'lora' })).toEqual(['look: Unrecognized key: "font"']);
});
