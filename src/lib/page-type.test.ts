import { expect, test } from 'vitest';
import { makeArticle, makePractice } from '../../tests/support/makers.ts';
import { toJsonScript } from '#lib/json-script.ts';
import { pageTypeOf } from '#lib/page-type.ts';
import { articlePage } from '#view-models/article-page.ts';

test('a finished page says what it is in its data', () => {
  const around = { conditions: [], therapies: [], practice: makePractice(), today: '2026-11-23' };
  const { head } = articlePage(makeArticle({ title: 'After a fall' }), around);
  expect(pageTypeOf(`<body><script>${toJsonScript(head.graph ?? {})}</script>`)).toBe('BlogPosting');
});

test('a page without data says nothing', () => {
  expect(pageTypeOf('<body></body>')).toBeUndefined();
});
