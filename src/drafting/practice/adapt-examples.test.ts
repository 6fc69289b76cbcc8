import { expect, test } from 'vitest';
import { adaptExamples } from '#drafting/practice/adapt-examples.ts';
import { firstPractice } from '#drafting/practice/first-practice.ts';
import { makePractice } from '../../../tests/support/makers.ts';

const first = firstPractice(makePractice({ name: 'Quiet Hands' }));

test('another practice learns from the lines whose pages it has, and from none about the first', () => {
  const text = [
    '# What people type.',
    'plain:',
    '  heel hurts: plantar-fasciitis aching-legs',
    '  ears ring: tinnitus',
    '  open now: contact',
    '  quiet hnads: contact',
    '  do you take hsa: paying',
    '  should I dial 911: safe',
    '  "doctor: sciatica": sciatica evidence',
    'voice:',
    '  hear a ringing: tinnitus',
    'none:',
    '  - neck tie',
    '  - quiet hands clothing',
    '',
  ].join('\n');
  expect(adaptExamples(text, new Set(['plantar-fasciitis', 'contact', 'paying', 'safe']), first)).toBe(
    [
      '# What people type.',
      'plain:',
      '  heel hurts: plantar-fasciitis',
      '  open now: contact',
      '  "doctor: sciatica": evidence',
      'none:',
      '  - neck tie',
      '',
    ].join('\n'),
  );
});
