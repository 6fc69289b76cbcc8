import { describe, expect, test } from 'vitest';
import { makeArticle, makePage, makePractice, makeTherapy } from '../../tests/support/makers.ts';
import { textPage } from '#view-models/text-page.ts';

const practice = makePractice({
  email: 'desk@massage.test',
  closed: [{ from: '2026-11-20', to: '2026-11-22' }],
});

const today = '2026-11-23';

describe("one of the practice's own pages", () => {
  const page = textPage(makePage({ title: 'Paying', updated: '2026-03-04' }), {
    practice,
    today,
    articles: [],
    therapies: [makeTherapy({ title: 'Cupping', sessions: [{ minutes: 60, price: 80 }] })],
  });

  test('stands at the top of the site', () => {
    expect(page.head).toMatchObject({ path: '/paying/', kind: 'website', isIndexed: true });
    expect(page.crumbs.map(({ text }) => text)).toEqual(['Home', 'Paying']);
  });

  test('says when it last changed', () => {
    expect(page.updated).toEqual({ iso: '2026-03-04', text: 'March 4, 2026' });
  });

  test('can say how to reach the practice as of the day of the build', () => {
    expect(page.prose.contact).toMatchObject({ email: 'desk@massage.test', closures: [] });
  });

  test('can say what each therapy costs', () => {
    const prices = [{ title: 'Cupping', path: '/therapies/cupping/', prices: '60 minutes, $80' }];
    expect(page.prose.prices).toEqual(prices);
  });

  test('has no form of a health page to render', () => {
    expect(page.prose).toMatchObject({ doctorFirst: undefined, evidence: [], therapy: undefined });
  });

  test('numbers the sources that it cites', () => {
    const source = {
      id: 'irs',
      title: 'Publication 502',
      publisher: 'IRS',
      url: 'https://www.irs.gov/publications/p502',
      seen: '2026-11',
    };
    const view = textPage(makePage({ sources: [source] }), { practice, today, articles: [], therapies: [] });
    expect(view.sources).toMatchObject([{ id: 'irs', number: 1 }]);
    expect(view.prose.sources).toEqual(view.sources);
  });

  test('names the therapist and what the therapist signs, on the page that bylines lead to alone', () => {
    const articles = [makeArticle({ title: 'After a fall' })];
    const about = textPage(makePage({ id: 'about', title: 'Who we are' }), {
      practice,
      today,
      articles,
      therapies: [],
    });
    expect(about.therapist).toEqual({
      name: 'Tester',
      title: 'Massage therapist',
      papers: [],
      therapies: [],
    });
    expect(about.related.map(({ path }) => path)).toEqual(['/articles/after-a-fall/']);
    expect(page).toMatchObject({ therapist: undefined, related: [] });
  });
});
