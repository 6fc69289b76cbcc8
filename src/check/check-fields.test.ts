import { expect, test } from 'vitest';
import { inTurn, problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'conditions/test-pain.mdx';
const shown = `content/${file}`;
const problemsFor = (from: string, to: string) => problemsAfter({ [file]: replace(from, to) });

test('the made-up practice has nothing wrong, so that each test below changes one thing', () => {
  expect(problemsAfter({})).toEqual([]);
});

test('a mistyped field is named with the one that was meant, and the field it leaves out', () => {
  expect(problemsFor('medicalName: dolor', 'medicalname: dolor')).toEqual([
    `${shown}, line 3: "medicalname" is not a field that exists here. Did you mean "medicalName"? Correct the name or take the line out.`,
  ]);
  expect(problemsFor('title: Test pain', 'titel: Test pain')).toEqual([
    `${shown}: "Title" (title) is missing. Add it, for example: title: Neck pain`,
    `${shown}, line 2: "titel" is not a field that exists here. Did you mean "title"? Correct the name or take the line out.`,
  ]);
});

test('a mistyped field inside a group is compared with the fields of that group', () => {
  expect(problemsFor('publisher: NIH', 'publishr: NIH')).toEqual([
    `${shown}, line 20: "Sources, item 1, Publisher" (sources, item 1, publisher) is missing. Add it, for example: publisher: NHS`,
    `${shown}, line 20: "sources, item 1, publishr" is not a field that exists here. Did you mean "publisher"? Correct the name or take the line out.`,
  ]);
  expect(problemsFor('doctorFirst: [the', 'doctorfirst: [the')).toEqual([
    `${shown}, line 17: "redFlags, doctorfirst" is not a field that exists here. Did you mean "doctorFirst"? Correct the name or take the line out.`,
  ]);
});

test('a field that is like no other is refused without a guess', () => {
  expect(problemsFor('kind: condition', 'kind: condition\nfavourite_color: blue')).toEqual([
    `${shown}, line 5: "favourite_color" is not a field that exists here. Correct the name or take the line out.`,
  ]);
});

test('a field with a name that JavaScript knows is refused like any other', () => {
  expect(problemsFor('kind: condition', 'kind: condition\nconstructor: x\n__proto__: y')).toEqual([
    `${shown}, line 5: "constructor" is not a field that exists here. Correct the name or take the line out.`,
    `${shown}, line 6: "__proto__" is not a field that exists here. Correct the name or take the line out.`,
  ]);
});

test('a missing date is reported with an example, whether the line or only the date is missing', () => {
  expect(problemsFor('updated: 2026-02-03\n', '')).toEqual([
    `${shown}: "Last changed" (updated) is missing. Add it, for example: updated: 2026-11-23`,
  ]);
  expect(problemsFor('updated: 2026-02-03', 'updated:')).toEqual([
    `${shown}, line 45: "Last changed" (updated) is missing. Add it, for example: updated: 2026-11-23`,
  ]);
});

test.each(['2026', "'2026'", '2026-02-31', "''", 'soon'])('the date %s is refused', (date) => {
  expect(problemsFor('updated: 2026-02-03', `updated: ${date}`)).toEqual([
    `${shown}, line 45: "Last changed" (updated) is not a date: write it as YYYY-MM-DD, such as 2026-11-23.`,
  ]);
});

test('dates out of order are reported in one sentence', () => {
  expect(problemsFor('updated: 2026-02-03', 'updated: 2025-02-03')).toEqual([
    `${shown}: the page has dates out of order: published comes first, updated and reviewed on or after it, nextReview after reviewed.`,
  ]);
});

test('a word outside a fixed list is reported with the list and the nearest word', () => {
  expect(problemsFor('kind: condition', 'kind: conditon')).toEqual([
    `${shown}, line 4: "Kind" (kind) is "conditon". It must be one of: condition or symptom. Did you mean "condition"?`,
  ]);
  expect(problemsFor('{ label: Limited,', '{ label: Strong,')).toEqual([
    `${shown}, line 14: "Evidence, How strong" (evidence, label) is "Strong". It must be one of: Not searched, Searched, none found, Very limited, Limited or Moderate.`,
  ]);
});

test('text that was meant to be a list, and a number that was meant to be text, are reported plainly', () => {
  expect(problemsFor('bodyAreas: [neck]', 'bodyAreas: neck')).toEqual([
    `${shown}, line 9: "Where it is felt" (bodyAreas) must be a list (one line each, beginning with "- ").`,
  ]);
  expect(problemsFor('title: Test pain', 'title: 2026')).toEqual([
    `${shown}, line 2: "Title" (title) must be text (put it in double quotes where it looks like a number or a date).`,
  ]);
  expect(
    problemsFor(
      'evidence: { label: Limited, says: The tests need one label and one sentence. }',
      'evidence: Limited',
    ),
  ).toEqual([`${shown}, line 14: "Evidence" (evidence) must be a group of fields, indented below it.`]);
});

test('text that is too long is reported with its limit', () => {
  expect(problemsFor('title: Test pain', `title: ${'Pain '.repeat(20)}now`)).toEqual([
    `${shown}, line 2: "Title" (title) is too long: keep it to 60 characters.`,
  ]);
});

test('a list with too few lines and a number out of range are reported in plain words', () => {
  const therapy = 'therapies/test-therapy.mdx';
  const change = inTurn(
    replace('suits: [People who read tests.]', 'suits: []'),
    replace('minutes: 60', 'minutes: 5'),
    replace('minutes: 30', 'minutes: 300'),
  );
  expect(problemsAfter({ [therapy]: change })).toEqual([
    `content/${therapy}, line 11: "Who it suits" (suits) has too few lines: write at least 1.`,
    `content/${therapy}, line 15: "Lengths on offer, item 1, Minutes" (sessions, item 1, minutes) is too small: 10 or more is possible.`,
    `content/${therapy}, line 15: "Lengths on offer, item 2, Minutes" (sessions, item 2, minutes) is too big: 240 or less is possible.`,
  ]);
});

test('missing signs of danger are reported', () => {
  const signs =
    'redFlags:\n  emergency: [the test catches fire]\n  doctorFirst: [the pain followed a fall]\n';
  expect(problemsFor(signs, '')[0]).toBe(
    `${shown}: "Warning signs" (redFlags) is missing. Add it, for example: redFlags: { doctorFirst: [the pain followed a fall] }`,
  );
  expect(problemsFor(signs, 'redFlags: { who: doctor }\n')[0]).toBe(
    `${shown}, line 17: "Warning signs" (redFlags) is empty: list the signs under "emergency" and "doctorFirst", or say why there are none under "none".`,
  );
});

test('a reference to a page that does not exist is reported with the nearest one', () => {
  expect(problemsFor('therapy: test-therapy', 'therapy: tset-therapy')).toEqual([
    `${shown}, line 15: "Therapies used for it, item 1, Therapy" (therapies, item 1, therapy) names "tset-therapy", and there is no such therapy. Did you mean "test-therapy"?`,
  ]);
  expect(
    problemsAfter({
      'articles/test-article.mdx': replace('conditions: [test-pain]', 'conditions: [toothache]'),
    }),
  ).toEqual([
    'content/articles/test-article.mdx, line 5: "What it is about, Conditions, item 1" (about, conditions, item 1) names "toothache", and there is no such condition.',
  ]);
});

test('a picture of the form that is missing, empty or no picture is reported', () => {
  const withPicture = (picture: string) =>
    problemsFor('kind: condition', `kind: condition\npicture: { file: ${picture}, alt: A plain square }`);
  expect(withPicture('./square.png')).toEqual([]);
  for (const name of ['./sqare.png', '', './test-pain.mdx'])
    expect(withPicture(`'${name}'`)).toEqual([
      `${shown}, line 5: "Picture, File" (picture, file) names the picture "${name}", and there is no such file beside this one. Put the picture there or correct the name.`,
    ]);
});

test('a picture of the form without a description is reported', () => {
  expect(problemsFor('kind: condition', 'kind: condition\npicture: { file: ./square.png }')).toEqual([
    `${shown}, line 5: "Picture, What it shows" (picture, alt) is missing. Add it, for example: alt: What the picture shows, in a few words`,
  ]);
});
