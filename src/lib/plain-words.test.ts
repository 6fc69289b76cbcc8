import { expect, test } from 'vitest';
import { plainWords } from '#lib/plain-words.ts';

test.each([
  ['## Ease it yourself', 'Ease it yourself'],
  ['- **Rest** a *day* <Source id="nhs" />.', 'Rest a day .'],
  ['![](./owner-photo.webp)', ''],
  ['![A room](./room.webp)', 'A room'],
  ['See [the other one](/conditions/other/).', 'See the other one.'],
  ['![A square][square] and <https://www.nhs.uk>', 'A square and https://www.nhs.uk'],
  ['Gently. <!-- check -->', 'Gently.'],
  ['<Emergency>', ''],
  ['</Compare>', ''],
  ['<Note title="Good &quot;to&quot; know">', 'Good "to" know'],
  ['<Note title="Never ended', ''],
  ['> 1. Quoted', 'Quoted'],
  ['| a | b |', 'a, b'],
  ['|---|:-:|', ''],
  ['Under \\{5\\} \\< 10 * 2', 'Under {5} < 10 2'],
  ['Plain 5 < 10, and so on.', 'Plain 5 < 10, and so on.'],
])('%j is read as %j', (line, words) => {
  expect(plainWords(line)).toBe(words);
});
