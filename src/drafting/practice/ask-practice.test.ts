import { expect, test } from 'vitest';
import { keys, makeTypist } from '../../../tests/support/typist.ts';
import { loadContent } from '#check/load-content.ts';
import { Cancelled } from '#drafting/ask-answers.ts';
import { askPractice } from '#drafting/practice/ask-practice.ts';

const shipped = loadContent('content');

test('a practice abroad must answer all that its pages need, and correct a wrong phone', async () => {
  const { terminal, at } = makeTypist();
  const answers = askPractice(shipped, terminal);
  await at('In which country is it?', 'Australia', keys.enter);
  await at('or DE (Germany).', ...Array<string>(9).fill('\u007F'), 'au');
  await at('au', keys.enter);
  await at('What is the practice called?', 'Quay Bodywork', keys.enter);
  await at('Who gives the massages?', 'Robin', keys.enter);
  await at('Which phone number do people call?', '911', keys.enter);
  await at('That is no phone number of this country.', ...Array<string>(3).fill('\u007F'), '02 5550 1234');
  await at('02 5550 1234', keys.enter);
  await at('In which town?', 'Sydney', keys.enter);
  await at('Which state, province or county?', keys.enter);
  await at('What do people dial there in danger of life?', '000', keys.enter);
  await at('The number of a crisis line', '13 11 14', keys.enter);
  await at('Who answers that crisis line?', 'Lifeline', keys.enter);
  await at('Which of these does it offer?', keys.enter);
  await at('Which of these shall have a page?', keys.space, keys.enter);
  await at('When is it open', '9:00 - 17:30', keys.enter);
  await at('In which time zone?', 'Australia/Sydney', keys.enter);
  await at('Is there an online booking page?', keys.enter);
  await at('Which main color?', 'blue', keys.enter);
  await at('such as "#0f5148": # and six digits', ...Array<string>(4).fill('\u007F'), '#7fb3d5');
  await at('#7fb3d5', keys.enter);
  await at('that passes is "#3d6f8e"', ...Array<string>(7).fill('\u007F'), '#3d6f8e');
  await at('#3d6f8e', keys.enter);
  await at('Which color for buttons?', keys.enter);
  await at('Shall there be a form to print', 'y');
  expect(await answers).toMatchObject({
    country: 'AU',
    phone: '02 5550 1234',
    emergency: { number: '000', crisisLine: { name: 'Lifeline', number: '13 11 14' } },
    hours: [{ opens: '09:00', closes: '17:30' }],
    timeZone: 'Australia/Sydney',
    look: { color: '#3d6f8e' },
    intakeForm: true,
  });
  expect(await answers).not.toHaveProperty('bookingLink');
  expect((await answers).therapies).toHaveLength(3);
});

test('whoever gives up is asked no more', async () => {
  const { terminal, at } = makeTypist();
  const refused = expect(askPractice(shipped, terminal)).rejects.toThrow(Cancelled);
  await at('In which country is it?', keys.interrupt);
  await refused;
});
