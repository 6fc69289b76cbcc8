import { expect, test } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { textOf } from '#check/content-files.ts';
import { safetyQuestions } from '#view-models/safety-questions.ts';

const safe = (body: string) => [{ id: 'safe', body }];

test('questions are those whose yes means to wait or to ask, in their order', () => {
  const body = `
<Ask question="Are you ill?" answer="not-today">

Stay home.

</Ask>

<Ask answer="ask" question="Are you pregnant?">

Ask first.

</Ask>

<Ask question="Are you stiff?" answer="go">

Come.

</Ask>`;
  expect(safetyQuestions(safe(body))).toEqual(['Are you ill?', 'Are you pregnant?']);
});

test('a question is read as it was typed', () => {
  const body = '<Ask question="Is your pain > 7, or &quot;sudden&quot;?" answer="ask">\n\nAsk.\n\n</Ask>';
  expect(safetyQuestions(safe(body))).toEqual(['Is your pain > 7, or "sudden"?']);
});

test('a site without the check has none', () => {
  expect(safetyQuestions([])).toEqual([]);
  expect(safetyQuestions([{ id: 'about', body: '<Ask question="A?" answer="ask">' }])).toEqual([]);
});

test('the shipped check has all of its questions but those that go ahead', () => {
  const body = textOf(loadContent('content'), 'content/pages/safe.mdx') ?? '';
  const all = body.match(/<Ask /g) ?? [];
  expect(safetyQuestions(safe(body)).length).toBe(all.length - (body.match(/answer="go"/g) ?? []).length);
  expect(safetyQuestions(safe(body)).length).toBeGreaterThan(10);
});
