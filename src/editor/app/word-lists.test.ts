import { expect, test } from 'vitest';
import { withLists } from '#editor/app/word-lists.ts';

const line = (mark: string, words: string) =>
  `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt'><!--[if !supportLists]--><span style='font-family:Symbol'>${mark}<span>&nbsp;&nbsp; </span></span><!--[endif]-->${words}<o:p></o:p></p>`;

test('bullets of Word become a list, without the signs that stand for them', () => {
  expect(
    withLists(
      `<p class=MsoNormal>Bring:</p>\n${line('·', 'a towel')}\n${line('·', '<b>water</b>')}\n<p>End.</p>`,
    ),
  ).toBe(
    '<p class=MsoNormal>Bring:</p>\n<ul><li>a towel<o:p></o:p></li><li><b>water</b><o:p></o:p></li></ul><p>End.</p>',
  );
});

test('numbers of Word become a numbered list', () => {
  expect(withLists(line('1.', 'first') + line('2.', 'second'))).toBe(
    '<ol><li>first<o:p></o:p></li><li>second<o:p></o:p></li></ol>',
  );
});

test.each(['<p>· a bullet in words</p>', '<ul><li>a list</li></ul>', ''])('%j stays as it is', (html) => {
  expect(withLists(html)).toBe(html);
});
