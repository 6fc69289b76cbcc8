import { describe, expect, test } from 'vitest';
import { foundIn, pain, reportAfter } from '../../../tests/support/report-after.ts';
import { replace } from '../../../tests/support/write-content.ts';

describe('a review', () => {
  const at = async (today: string) => foundIn(await reportAfter({}, { today }), 'review', pain);

  test('is spoken of from sixty days before it is due', async () => {
    expect(await at('2029-12-04')).toEqual([]);
    expect(await at('2029-12-05')).toEqual([
      'soon, line 47: The review is due on February 3, 2030, in 60 days.',
    ]);
    expect(await at('2030-02-03')).toEqual(['soon, line 47: The review is due today.']);
  });

  test('that is overdue is urgent', async () => {
    expect(await at('2030-02-04')).toEqual([
      'now, line 47: The review was due on February 3, 2030, 1 day ago. The page tells its readers so.',
    ]);
  });
});

describe('sources', () => {
  const found = async (today: string, edit = (text: string) => text) =>
    foundIn(await reportAfter({ [pain]: edit }, { today }), 'source', pain);

  test('that nobody opened for a year are named', async () => {
    expect((await found('2027-09-30')).join()).not.toContain('last opened');
    expect(await found('2027-10-01')).toContain(
      'soon, line 20: 1 source was last opened a year ago or more, the oldest in October 2026: "Second source".',
    );
    expect(await found('2027-11-01')).toContain(
      'soon, line 20: 3 sources were last opened a year ago or more, the oldest in October 2026: "First source", "Second source" and "Third source".',
    );
  });

  test('of which none is an authority are reported', async () => {
    const blogs = (text: string) => text.replaceAll(/https:\/\/[\w.]+/g, 'https://blog.test');
    const finding = 'soon, line 20: None of its sources is a health authority.';
    expect(await found('2026-11-25', blogs)).toContain(finding);
    const unlinked = (text: string) => text.replaceAll(/^ +url: .*\n/gm, '');
    expect(await found('2026-11-25', unlinked)).toContain(finding);
    expect(await found('2026-11-25')).not.toContain(finding);
  });

  test('on which nothing rests can wait', async () => {
    const idle = 'later, line 20: Nothing on the page rests on "one".';
    expect(await found('2026-11-25')).toContain(idle);
    const cited = replace('## Causes and prevention\n', '## Causes and prevention\n\n<Source id="one" />\n');
    expect(await found('2026-11-25', cited)).not.toContain(idle);
  });
});
