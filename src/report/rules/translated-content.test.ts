import { expect, test } from 'vitest';
import { foundIn, reportAfter } from '../../../tests/support/report-after.ts';
import { original, spanishPain, translation } from '../../../tests/support/spanish-pain.ts';
import { replace } from '../../../tests/support/write-content.ts';

const line =
  1 +
  spanishPain()
    .split('\n')
    .findIndex((text) => text.startsWith('translation:'));
const unread = `later, line ${line}: No native speaker has read this translation against its original.`;

test('a translation that waits for a native speaker can wait, and one that was read is not reported', async () => {
  const waiting = await reportAfter({ [translation]: spanishPain() });
  expect(foundIn(waiting, 'translation')).toEqual([unread]);
  const read = spanishPain().replace('reviewed: none', 'reviewed: 2026-11-20');
  expect(foundIn(await reportAfter({ [translation]: read }), 'translation')).toEqual([]);
});

test('a translation whose original has changed is reported', async () => {
  const change = replace('None are known.', 'Nobody knows.');
  const report = await reportAfter({ [translation]: spanishPain(), [original]: change });
  expect(foundIn(report, 'translation')).toEqual([
    `soon, line ${line}: content/${original} has changed since it was translated.`,
    unread,
  ]);
});
