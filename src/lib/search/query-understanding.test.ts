import { describe, expect, test } from 'vitest';
import { glossary } from '#lib/search/dictionaries.ts';
import { lookUpTables } from '#lib/search/fallback-tables.ts';
import { findNames } from '#lib/search/find-names.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';

const page = (title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  path: `/${title.toLowerCase().replaceAll(' ', '-')}/`,
  title,
  kind: 'condition',
  summary: '',
  areas: [],
  names: [],
  misspellings: [],
  phrases: [],
  headings: [],
  words: [],
  ...more,
});

const records = [
  page('Low back pain', { areas: ['low-back', 'hip'], phrases: ['bad back', 'cannot straighten up'] }),
  page('Sinus pressure', { areas: ['face', 'head'], phrases: ['face hurts when I bend over'] }),
  page('Frozen shoulder', { areas: ['shoulder', 'arm'], phrases: ['stiff shoulder', 'cannot reach'] }),
  page('Carpal tunnel syndrome', { areas: ['hand', 'arm'], phrases: ['numb hand', 'weak grip'] }),
  page('Myofascial pain syndrome', { areas: ['upper-back'], phrases: ['knots keep coming back'] }),
  page('Earache', { areas: ['ear'], phrases: ['ear hurts but no infection'] }),
  page('Neck pain', { areas: ['neck'], phrases: ['cannot turn my head'] }),
  page('Is massage safe', { kind: 'page', phrases: ['massage with an infection', 'blood thinners'] }),
  page('Paying', { kind: 'page', phrases: ['how much does it cost', 'lotion and oil cost extra'] }),
  page('Policies', { kind: 'page', phrases: ['can my child come', 'if you are late'] }),
  page('Unexplained pain', { areas: ['whole-body'], phrases: ['nobody knows why I hurt'] }),
];
const index = makeNameIndex(
  records,
  lookUpTables({
    englishWords: [],
    learned: undefined,
    translations: new Map(),
    glossary: glossary('Grand Rapids and mid-Michigan', [
      'Battle Creek',
      'Howell',
      'Bad Axe',
      'Sault Ste. Marie',
    ]),
  }),
);
const found = (query: string) => findNames(index, query);
const first = (query: string) => found(query).matches[0]?.record.title;

describe('a question about the visit', () => {
  test.each([
    ['that names a part of the body', 'do I have to shave my legs before', 'Your first visit'],
    [
      'that comes after a part of the body',
      'I have scars on my back can I come after surgery',
      'Is massage safe',
    ],
    ['about the time it takes', 'how long does it last', 'Your first visit'],
  ])('%s', (_, query, title) => {
    const visit = makeNameIndex([
      ...records,
      page('Your first visit', {
        kind: 'page',
        phrases: ['shave or shower first', 'how long is a first appointment'],
      }),
      page('Aching legs', { areas: ['leg'], phrases: ['legs hurt at night'] }),
      page('Is massage safe', { kind: 'page', phrases: ['massage after surgery', 'blood thinners'] }),
    ]);
    expect(findNames(visit, query).matches[0]?.record.title).toBe(title);
  });
});

describe('the name of a place', () => {
  test.each([
    ['of two words that look like ours', 'neck pain battle creek', 'Neck pain'],
    ['that looks like a part of the body', 'sinus pressure howell', 'Sinus pressure'],
    ['with a word that only joins', 'neck pain bad axe', 'Neck pain'],
    ['of two words where the practice works', 'neck pain grand rapids', 'Neck pain'],
    ['of three words', 'neck pain sault ste marie', 'Neck pain'],
  ])('%s says nothing', (_, query, title) => {
    expect(found(query)).toMatchObject({ certainty: 'sure', interpretation: undefined });
    expect(first(query)).toBe(title);
  });
});

describe('words that other things are called by find nothing', () => {
  test.each(['tender loin steak', 'knot tying for scouts', 'neck of the woods brewery', 'backyard pool'])(
    '%s',
    (query) => {
      expect(found(query).certainty).toBe('none');
    },
  );
});

describe('a name that was heard as other words', () => {
  test.each([
    ['words that are all known', 'teen night us', 'Tinnitus'],
    ['one consonant more', 'sky attic nerve', 'Sciatica'],
    ['a word of another thing beside one of ours', 'planet fasciitis', 'Plantar fasciitis'],
    ['four words', 'planner fash eye tis', 'Plantar fasciitis'],
    ['silent letters', 'sigh attica', 'Sciatica'],
  ])('%s', (_, query, title) => {
    const heard = makeNameIndex([
      ...records,
      page('Tinnitus', { phrases: ['ringing at night', 'teenagers'] }),
      page('Sciatica', { areas: ['leg'], names: ['Sciatic nerve pain'] }),
      page('Plantar fasciitis', { areas: ['foot'] }),
    ]);
    expect(findNames(heard, query).matches[0]?.record.title).toBe(title);
  });

  test('but two words of ours never become a third, nor do words that only join', () => {
    for (const query of ['what should I wear', 'can you help pain', 'spray tan'])
      expect(found(query).interpretation, query).toBeUndefined();
  });
});

describe('the search understands', () => {
  test.each([
    ['names run together and misspelt', 'carpeltunnel', 'Carpal tunnel syndrome'],
    ['three words run together', 'lowbackpain', 'Low back pain'],
    ['the first letters of a name', 'MPS', 'Myofascial pain syndrome'],
    ['words of medicine that no page holds', 'bursitis', 'Frozen shoulder'],
    ['the bones of the spine by number', 'L4 hurts', 'Low back pain'],
    ['a medicine by its brand', 'is it ok on eliquis', 'Is massage safe'],
    ['"back" that is a spine', 'my back hurts when I bend over', 'Low back pain'],
    ['"back" that is none', 'it keeps coming back', 'Myofascial pain syndrome'],
    ['"how much"', 'how much for an hour', 'Paying'],
    ['a child by their age', 'can I bring my 12 year old', 'Policies'],
    ['"running late"', 'what if I am running late', 'Policies'],
    ['that nobody knows', 'doctors can not figure out why I hurt', 'Unexplained pain'],
    ['what is denied', 'ear pain no infection', 'Earache'],
    ['what is not denied', 'infection', 'Is massage safe'],
    ['who asks for somebody else', 'my mom has a stiff shoulder', 'Frozen shoulder'],
  ])('%s', (_, query, title) => {
    expect(first(query)).toBe(title);
  });

  test.each([
    ['where somebody got hurt', 'hurt my back at the gym', 'Low back pain'],
    ['words that it does not know', 'shoulder so stiff since I repainted the gazebo', 'Frozen shoulder'],
    ['a trade that a page of ours speaks of', 'do you use oil', 'Paying'],
  ])('a complaint or question in spite of %s', (_, query, title) => {
    expect(first(query)).toBe(title);
  });

  test('which part of the body is meant: first what is mostly felt there, last what is not felt there', () => {
    const phrases = ['sore and heavy'];
    const areaIndex = makeNameIndex([
      page('Felt elsewhere', { areas: ['foot'], phrases }),
      page('Felt there too', { areas: ['neck', 'arm'], phrases }),
      page('Felt there', { areas: ['arm', 'neck'], phrases }),
    ]);
    const titles = findNames(areaIndex, 'my elbow is sore and heavy').matches.map(
      ({ record }) => record.title,
    );
    expect(titles).toEqual(['Felt there', 'Felt there too', 'Felt elsewhere']);
  });

  test('that one in pain is shown the nearest, marked as a guess', () => {
    const { certainty, matches } = found('my wrist, cello, canning peaches, quilting, gazebo, kayak');
    expect(certainty).toBe('unsure');
    expect(matches[0]?.record.title).toBe('Carpal tunnel syndrome');
  });
});

test('one strange word among ours makes a guess of what the others say', () => {
  const { certainty, matches } = found('lower back gazebo');
  expect(certainty).toBe('unsure');
  expect(matches[0]?.record.title).toBe('Low back pain');
});

describe('the search finds nothing', () => {
  test.each([
    ['for a word that looks like several of ours', 'headphones'],
    ['for a thing named after a part of the body', 'neck tie'],
    ['for a thing to carry', 'shoulder bag'],
    ['for a service of another trade', 'flu shot'],
    ['for another trade on a part of the body', 'nose piercing'],
    ['for others to be seen', 'dentist appointment'],
    ['for a doctor of something', 'eye doctor near me'],
    ['for a picture of the bones', 'x-ray near me'],
    ['for short words that look like ours', 'play'],
    ['for words of the same sound that begin otherwise', 'plate'],
  ])('%s', (_, query) => {
    expect(found(query).certainty).toBe('none');
  });
});
