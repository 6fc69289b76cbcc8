import { describe, expect, test } from 'vitest';
import { makeArticle, makeCondition, makePractice, makeTherapy } from '../../../tests/support/makers.ts';
import { articlePage } from '#view-models/article-page.ts';
import { conditionPage } from '#view-models/condition-page.ts';
import { therapyPage } from '#view-models/therapy-page.ts';

const practice = makePractice({
  website: 'https://massage.test',
  therapist: { name: 'Robin', title: 'Massage therapist' },
  reviewers: [{ id: 'checker', name: 'Checker', qualification: 'Physical therapist', page: 'reviewer' }],
});
const around = { conditions: [], therapies: [], articles: [], practice, today: '2026-11-23' };
const neck = makeCondition({
  title: 'Neck pain',
  medicalName: 'cervicalgia',
  alsoCalled: ['stiff neck'],
  bodyAreas: ['neck', 'upper-back', 'whole-body'],
});
const graphOf = (view: { head: { graph?: { '@graph': readonly unknown[] } | undefined } }) =>
  (view.head.graph?.['@graph'] ?? []) as Record<string, unknown>[];

describe('the page of a condition, for machines', () => {
  const view = conditionPage(neck, around);
  const [page, trail] = graphOf(view);

  test('is a medical page about the condition, by every name that the page shows', () => {
    expect(page).toMatchObject({
      '@type': 'MedicalWebPage',
      '@id': 'https://massage.test/conditions/neck-pain/#page',
      url: 'https://massage.test/conditions/neck-pain/',
      name: 'Neck pain',
      about: { '@type': 'MedicalCondition', name: 'Neck pain', alternateName: ['cervicalgia', 'stiff neck'] },
    });
  });

  test('says where it is felt, the whole body aside', () => {
    expect(page?.['about']).toMatchObject({
      associatedAnatomy: [
        { '@type': 'SuperficialAnatomy', name: 'Neck' },
        { '@type': 'SuperficialAnatomy', name: 'Upper back' },
      ],
    });
  });

  test('claims no treatment', () => {
    expect(JSON.stringify(page)).not.toMatch(/treatment/i);
  });

  test('gives the days and the sources that the page shows', () => {
    expect(page).toMatchObject({
      datePublished: view.review.published.iso,
      dateModified: view.review.updated.iso,
      lastReviewed: view.review.reviewed.iso,
      citation: view.sources.map(({ url }) => url),
    });
  });

  test('gives the trail that the page shows', () => {
    expect(trail).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Home', item: 'https://massage.test/' },
        { position: 2, name: 'Conditions', item: 'https://massage.test/conditions/' },
        { position: 3, name: 'Neck pain' },
      ],
    });
  });

  test('names a reviewer only where the form does', () => {
    expect(page).not.toHaveProperty('reviewedBy');
    const checked = makeCondition({ title: 'Neck pain', reviewedBy: 'checker' });
    expect(graphOf(conditionPage(checked, around))[0]).toMatchObject({
      reviewedBy: { '@type': 'Person', name: 'Checker', url: 'https://massage.test/reviewer/' },
    });
    expect(conditionPage(checked, around).review.reviewer).toEqual({
      name: 'Checker',
      qualification: 'Physical therapist',
      path: '/reviewer/',
    });
  });

  test('about a symptom says so', () => {
    const view = conditionPage(makeCondition({ title: 'Earache', kind: 'symptom' }), around);
    expect(graphOf(view)[0]?.['about']).toMatchObject({ '@type': 'MedicalSymptom', name: 'Earache' });
  });
});

test('the page of a therapy is a medical page about the therapy and whom it does not suit', () => {
  const view = therapyPage(makeTherapy({ title: 'Cupping', notFor: ['Anyone with a fever today.'] }), around);
  expect(graphOf(view)[0]).toMatchObject({
    '@type': 'MedicalWebPage',
    about: { '@type': 'MedicalTherapy', name: 'Cupping', contraindication: ['Anyone with a fever today.'] },
  });
});

describe('what a therapy costs, for machines', () => {
  const graphWith = (sessions: { minutes: number; price?: number }[]) =>
    graphOf(therapyPage(makeTherapy({ title: 'Cupping', sessions }), around));

  test('is a service of the practice with an offer for each price', () => {
    expect(graphWith([{ minutes: 60, price: 80 }, { minutes: 30 }])[1]).toEqual({
      '@type': 'Service',
      '@id': 'https://massage.test/therapies/cupping/#service',
      name: 'Cupping',
      url: 'https://massage.test/therapies/cupping/',
      provider: { '@id': 'https://massage.test/#business' },
      offers: [{ '@type': 'Offer', name: '60 minutes', price: 80, priceCurrency: 'USD' }],
    });
  });

  test('is not there where no price is given', () => {
    const types = graphWith([{ minutes: 30 }]).map((node) => node['@type']);
    expect(types).toEqual(['MedicalWebPage', 'BreadcrumbList']);
  });
});

describe('an article, for machines', () => {
  const view = articlePage(makeArticle({ title: 'After a fall' }), around);

  test('is signed, and dated with a time zone', () => {
    expect(graphOf(view)[0]).toMatchObject({
      '@type': 'BlogPosting',
      '@id': 'https://massage.test/articles/after-a-fall/#page',
      headline: 'After a fall',
      mainEntityOfPage: 'https://massage.test/articles/after-a-fall/',
      datePublished: `${view.review.published.iso}T12:00:00Z`,
      dateModified: `${view.review.updated.iso}T12:00:00Z`,
      author: { '@type': 'Person', name: 'Robin', url: 'https://massage.test/about/' },
      image: 'https://massage.test/share/article.png',
    });
  });
});
