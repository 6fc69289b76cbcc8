import { describe, expect, test } from 'vitest';
import { type PracticeFacts, makePractice } from '../../../tests/support/makers.ts';
import { authorNode, therapistNode } from '#view-models/structured-data/person-node.ts';

const licensed: PracticeFacts = {
  website: 'https://massage.test',
  license: { number: 'TEST-0001', state: 'MI' },
};

describe('the therapist, for machines', () => {
  const therapist = { name: 'Robin', title: 'Massage therapist', credentials: ['Certificate for tests'] };

  test('signs with the name alone and leads to the page about the practice', () => {
    expect(authorNode(makePractice({ ...licensed, therapist }))).toEqual({
      '@type': 'Person',
      '@id': 'https://massage.test/#robin',
      name: 'Robin',
      url: 'https://massage.test/about/',
    });
  });

  test('shows certificates and license where the practice states them', () => {
    const named = therapistNode(makePractice({ ...licensed, therapist }));
    expect(named).toMatchObject({
      jobTitle: 'Massage therapist',
      hasCredential: [{ name: 'Certificate for tests' }, { name: 'License TEST-0001 (MI)' }],
    });
    expect(therapistNode(makePractice())).not.toHaveProperty('hasCredential');
  });

  test('has a lasting name in any alphabet', () => {
    const idOf = (name: string) => authorNode(makePractice({ therapist: { ...therapist, name } }))['@id'];
    expect(idOf('Ana Maria O’Neill')).toBe('/#ana-maria-o-neill');
    expect(idOf('Ольга')).toBe('/#therapist');
  });
});
