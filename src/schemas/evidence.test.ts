import { expect, test } from 'vitest';
import { refusals } from '../../tests/support/forms.ts';
import { evidenceLabels } from '#lib/vocabulary.ts';
import { evidenceRules, evidenceBases } from '#lib/evidence-scale.ts';

const pair = { therapy: 'plain-massage', note: 'Used for sore muscles.' };
const refused = (grounds: Record<string, string | string[]>) =>
  refusals('condition', { therapies: [{ ...pair, ...grounds }] });

test.each(evidenceLabels.flatMap((label) => evidenceBases.map((basis) => [label, basis] as const)))(
  'a label "%s" that rests on "%s" is taken where its rule says so, and nowhere else',
  (evidence, basis) => {
    const isTaken = refused({ evidence, basis, sources: ['one'], searched: '2026-11' }).length === 0;
    expect(isTaken).toBe(evidenceRules[evidence].bases.includes(basis));
  },
);

test('a label without what its rule asks for is refused, with the fix', () => {
  expect(refused({ evidence: 'Limited', sources: ['one'] })).toEqual([
    'therapies.0.evidence: is "Limited", which must rest on review or trials, named under "basis"; this one rests on nothing. Choose a weaker label, or name what it rests on',
  ]);
  expect(refused({ evidence: 'Limited', basis: 'review' })).toEqual([
    'therapies.0.evidence: is "Limited" and names no source. Name the studies under "sources", or choose a weaker label',
  ]);
});

test('a search that found nothing has its month, and needs no source', () => {
  expect(refused({ evidence: 'Searched, none found', searched: '2026-11' })).toEqual([]);
  expect(refused({ evidence: 'Searched, none found' })).toEqual([
    'therapies.0.evidence: needs the month of the search under "searched", such as "2026-11". Without a search write "Not searched"',
  ]);
  expect(refused({ evidence: 'Not searched' })).toEqual([]);
});
