import { describe, expect, test } from 'vitest';
import { nameClaim } from '#lib/comments/name-claims.ts';
import { isVisible } from '#lib/comments/plain-text.ts';

const own = { name: 'All Body Kneads', therapist: 'Bilky' };

describe('a name that passes for the practice or its therapist', () => {
  test.each([
    'Bilky',
    'B i l k y',
    'bílky.',
    // Cyrillic, Greek, mathematical, small capitals, fullwidth.
    'Віlку',
    'Βιlky',
    '𝐁𝐢𝐥𝐤𝐲',
    'ʙɪʟᴋʏ',
    'Ｂｉｌｋｙ',
    'BiIky',
    'Bi1ky',
    'Bil\u200dky',
    'Bil\u3164ky',
    'АІІ Воdу Кnеаds',
    'All-Body-Kneads',
    'Bilky (therapist)',
    'Bilky, LMT',
    'Massage by Bilky',
    'All Body Kneads official',
    'Reply from the practice',
    'Rерlу from the рractice',
    'Bilky - reply from the practice',
    'The practice',
    'Admin',
    'Massage therapist',
  ])('is refused: %s', (name) => {
    expect(nameClaim(name, own)).toBe('impostor');
  });

  test.each(['Bilky R.', 'Fan of All Body Kneads', 'Anna, massage therapist', 'Retired clinic nurse'])(
    'is marked for the owner where it only may be: %s',
    (name) => {
      expect(nameClaim(name, own)).toBe('close');
    },
  );
});

test.each([
  'Anna',
  'Billy',
  'Silky',
  'José',
  'Дмитрий',
  '王小明',
  'A reader',
  'Body builder',
  'Kneads dough',
  'Ownerless',
])('nobody else is refused or marked: %s', (name) => {
  expect(nameClaim(name, own)).toBeUndefined();
});

test('a name of letters without a shape is no name', () => {
  for (const name of ['\u3164', '\u115f\u1160', '\uffa0', '\u2800', '\u034f', 'ㅤㅤ', '...'])
    expect(isVisible(name), JSON.stringify(name)).toBe(false);
  for (const name of ['A', '王', '7', 'نور', '👩‍⚕️ Ann']) expect(isVisible(name), name).toBe(true);
});
