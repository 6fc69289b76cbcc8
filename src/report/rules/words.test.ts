import { describe, expect, test } from 'vitest';
import { foundIn, pain, reportAfter, withWords } from '../../../tests/support/report-after.ts';
import { replace } from '../../../tests/support/write-content.ts';

const findingsFor = async (words: string, topic: 'claim' | 'fact' | 'reading' = 'claim') =>
  foundIn(await reportAfter({ [pain]: withWords(words) }), topic, pain);

describe('words', () => {
  test('that research does not carry are urgent, and a denial is not', async () => {
    expect(await findingsFor('This will cure the pain.')).toEqual([
      expect.stringMatching(
        /^now, line \d+: "cure" promises what research does not carry: "This will cure the pain."$/,
      ),
    ]);
    expect(await findingsFor('Nothing here can cure the pain.')).toEqual([]);
  });

  test('that promise too much for weak evidence are urgent', async () => {
    expect(await findingsFor('Massage relieves the pain.')).toEqual([
      expect.stringMatching(/^now, line \d+: The evidence is "Limited", and "relieves" leaves no doubt/),
    ]);
  });

  test.each(['Massage may relieve the pain.', 'Rest relieves the pain.', 'Does massage help?'])(
    'that leave a doubt or speak of something else do not: %s',
    async (words) => {
      expect(await findingsFor(words)).toEqual([]);
    },
  );

  test('that promise are fair where the evidence is moderate', async () => {
    const moderate = (page: string) =>
      withWords('Massage relieves the pain.')(page).replaceAll('Limited', 'Moderate');
    expect(foundIn(await reportAfter({ [pain]: moderate }), 'claim', pain)).toEqual([]);
  });

  test('of an advertisement can wait', async () => {
    expect(await findingsFor('Experience the calm. You will like it!')).toEqual([
      expect.stringMatching(/^later, line \d+: "Experience the" sounds like an advertisement/),
      expect.stringMatching(/^later, line \d+: "!" sounds like an advertisement/),
    ]);
  });

  test('in the form are reported with the line of their field', async () => {
    const edit = replace('canHelp: ', 'canHelp: It heals the pain. ');
    expect(foundIn(await reportAfter({ [pain]: edit }), 'claim', pain)).toEqual([
      expect.stringMatching(/^now, line 12: "heals" promises/),
    ]);
  });
});

test('a phone number that is typed into a text is reported with its line, and a helpline is not', async () => {
  expect(await findingsFor('Call 517-555-0100, or 911.', 'fact')).toEqual([
    expect.stringMatching(/^soon, line \d+: The phone number 517-555-0100 is typed here/),
  ]);
});

test('so is one in the form', async () => {
  const edit = replace('canHelp: ', 'canHelp: Call 517-555-0100. ');
  expect(foundIn(await reportAfter({ [pain]: edit }), 'fact', pain)).toEqual([
    expect.stringMatching(/^soon, line 12: The phone number 517-555-0100 is typed here/),
  ]);
});

describe('a text', () => {
  const long = `When you sit ${'and sit '.repeat(14)}the back gets sore.`;

  test('with a sentence that nobody reads to its end is reported', async () => {
    expect(await findingsFor(long, 'reading')).toContainEqual(
      expect.stringMatching(/^soon, line \d+: A sentence of 35 words: "When you sit/),
    );
  });

  test('with too many long sentences, or of hard words, is reported', async () => {
    const hard = 'Musculoskeletal rehabilitation necessitates multidisciplinary collaboration. '.repeat(30);
    const lines = await findingsFor(`${hard}\n\n${`${long} `.repeat(9)}`, 'reading');
    expect(lines).toContainEqual(
      expect.stringMatching(/^soon: It reads with ease from about \d\d years of age/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^soon: 9 of its \d+ sentences have more than 20 words/),
    );
  });

  test('that is shorter or longer than its kind can wait', async () => {
    expect(await findingsFor('', 'reading')).toEqual([
      expect.stringMatching(/^later: It has \d+ words, and pages of its kind have 450 to 1000\.$/),
    ]);
    expect(await findingsFor('It is sore. '.repeat(500), 'reading')).toEqual([
      expect.stringMatching(/^later: It has 16\d\d words/),
    ]);
  });
});
