import { expect, test } from 'vitest';
import { fileTitle } from '#check/file-title.ts';
import { wordsInForms } from '#report/finding-words.ts';
import { pain, reportAfter, withWords } from '../../tests/support/report-after.ts';
import { replace } from '../../tests/support/write-content.ts';

test('the report at the desk names fields by their labels, and neither files nor commands', async () => {
  const { files } = await reportAfter(
    {
      'practice.yaml': replace('phone:', 'phones:'),
      [pain]: withWords('Call 517-555-0100. It is a miracle cure.'),
      'searches.yaml': 'lay:\n  nothing like it: gone\nnone:\n  - test pain\n',
    },
    { today: '2028-06-01' },
  );
  const findings = files.flatMap((file) => file.findings.map(wordsInForms));
  const words = findings.map(({ message, fix }) => `${message} ${fix}`).join('\n');
  expect(words).toContain('Then set “Checked against its sources” to that day');
  expect(words).toContain('“phones” is no field that this form has.');
  expect(words).not.toMatch(/content\/|\.mdx|\.yaml|npm run|<[A-Z]|"[a-z]+[A-Z]\w*"/);
});

test.each([
  ['content/practice.yaml', 'The practice'],
  ['content/conditions/neck-pain.mdx', 'Neck pain'],
  ['content/es/conditions/neck-pain.mdx', 'Neck pain (Español)'],
  ['content/conditions/room.webp', 'Picture room.webp'],
])('the file %s is called "%s"', (file, title) => {
  expect(fileTitle(file)).toBe(title);
});
