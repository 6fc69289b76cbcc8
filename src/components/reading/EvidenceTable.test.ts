import { describe, expect, test } from 'vitest';
import { makeCondition, makeTherapy } from '../../../tests/support/makers.ts';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import EvidenceTable from '#components/reading/EvidenceTable.astro';
import { evidenceTable } from '#view-models/evidence-table.ts';

const neckPain = makeCondition({
  title: 'Neck pain',
  therapies: [
    {
      therapy: 'cupping',
      evidence: 'Limited',
      sources: ['two'],
      basis: 'review',
      note: 'Eases the shoulders.',
    },
  ],
});
const therapies = ['Stretching', 'Cupping'].map((title) => makeTherapy({ title }));
const render = () =>
  renderToFragment(EvidenceTable, { props: { table: evidenceTable([neckPain], therapies) } });

describe('the evidence table', () => {
  test('names its columns and its rows, so that a cell can be read out with both', async () => {
    const page = await render();
    expect(allWords(page, 'th[scope="col"]')).toEqual(['Condition', 'Stretching', 'Cupping']);
    expect(allWords(page, 'th[scope="row"]')).toEqual(['Neck pain']);
  });

  test('a pair that is not used says so instead of leaving a cell empty', async () => {
    expect(allWords(await render(), 'tbody td')).toEqual(['Not used', 'Limited']);
  });

  test('in Spanish a name in English is marked as such, and the words of its cell as Spanish', async () => {
    const table = evidenceTable([{ ...neckPain, language: 'es' }], therapies);
    const page = await renderToFragment(EvidenceTable, { props: { table }, locals: { language: 'es' } });
    expect(page.querySelectorAll('[lang]').map((it) => `${it.getAttribute('lang')} ${wordsOf(it)}`)).toEqual([
      'en Stretching',
      'en Cupping',
      'en Limitada',
      'es Limitada',
    ]);
    expect(allWords(page, 'th[scope="col"]')[0]).toBe('Dolencia');
    expect(allWords(page, 'tbody td')[0]).toBe('No se usa');
  });

  test('every name leads to its page', async () => {
    const links = (await render()).querySelectorAll('th a');
    expect(links.map((link) => `${wordsOf(link)} ${link.getAttribute('href')}`)).toEqual([
      'Stretching /therapies/stretching/',
      'Cupping /therapies/cupping/',
      'Neck pain /conditions/neck-pain/',
    ]);
  });
});
