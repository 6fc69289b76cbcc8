import { describe, expect, test } from 'vitest';
import { privacyWarning, privateDetails } from '#lib/comments/private-details.ts';

test.each([
  ['Write to jo.reader@mail.test please', 'an e-mail address'],
  ['Call me at 517-555-0100', 'a phone number'],
  ['(517) 555-0100 after six', 'a phone number'],
  ['My number is 5175550100', 'a phone number'],
  ['555-0100 is mine', 'a phone number'],
  ['+49 30 1234567 is mine', 'a phone number'],
  ['I was born on 3/4/1961', 'a date of birth'],
  ['DOB: 03/04/61', 'a date of birth'],
  ['I was diagnosed with fibromyalgia', 'details about your health'],
  ['I\u2019ve been diagnosed with it last year', 'details about your health'],
  ['My doctor prescribed gabapentin', 'details about your health'],
  ['my dentist said I have a cracked tooth', 'details about your health'],
  ['My MRI showed a bulging disc', 'details about your health'],
  ['I am pregnant', 'details about your health'],
  ['I have diabetes', 'details about your health'],
])('%s seems to hold %s', (text, what) => {
  expect(privateDetails(text)).toEqual([what]);
});

test.each([
  '',
  'Thank you, this was clear.',
  'How long is it sore after a session?',
  'I have a question about parking.',
  'The NHS page from 2026-11-23 says 1,200 people took part.',
  'See https://medlineplus.gov/ency/article/001234567 for more.',
  'Is it fine to book 2 sessions in 14 days?',
  'My doctor works two doors from you.',
])('%s holds nothing private', (text) => {
  expect(privateDetails(text)).toEqual([]);
});

describe('the friendly word', () => {
  test('names all that was found, and does not forbid it', () => {
    expect(privacyWarning('I was diagnosed with it. Mail a@b.test')).toBe(
      'This seems to hold an e-mail address and details about your health. Comments are public: you may want to leave that out.',
    );
  });

  test('is not said of an empty text', () => {
    expect(privacyWarning('')).toBe('');
  });
});

test.each(['my ', 'i was ', '1', '1-', '@a.', 'born ', 'my doctor '])(
  'a comment as long as may be is looked through, whatever it repeats: %s',
  (shape) => {
    expect(() => privateDetails(shape.repeat(3_000))).not.toThrow();
  },
);
