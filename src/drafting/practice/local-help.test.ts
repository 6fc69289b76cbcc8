import { expect, test } from 'vitest';
import { withLocalHelp } from '#drafting/practice/local-help.ts';

const help = (country: string) => ({ country, number: country === 'US' || country === 'CA' ? '911' : '112' });

test.each([
  ['US', 'Ask a physical therapist.', 'Ask a physical therapist.'],
  ['CA', 'Physical therapy, or yard work.', 'Physiotherapy, or yard work.'],
  [
    'IE',
    'Physical therapists say: no yard work in loose pants.',
    'Physiotherapists say: no gardening in loose trousers.',
  ],
  ['DE', 'Go to an emergency room or call 911.', 'Go to an emergency department or call 112.'],
  [
    'IE',
    'Are you licensed, and what training have you had for my pain?',
    'What training have you had for my pain?',
  ],
])('a text in the words of %s', (country, text, own) => {
  expect(withLocalHelp(text, help(country))).toBe(own);
});
