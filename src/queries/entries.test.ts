import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CollectionName } from '#lib/vocabulary.ts';
import { articlePage } from '#view-models/article-page.ts';
import { conditionPage } from '#view-models/condition-page.ts';
import { therapyPage } from '#view-models/therapy-page.ts';
import { makeArticle, makeCondition, makePage, makeTherapy } from '../../tests/support/makers.ts';

const collections = vi.hoisted(() => ({}) as Record<CollectionName, unknown[]>);
vi.mock('astro:content', () => ({
  getCollection: (name: CollectionName) => Promise.resolve(collections[name]),
}));

beforeEach(() => {
  vi.stubEnv('DEV', false);
  const drafts = [
    makeTherapy({ title: 'Draft massage', draft: true }),
    makeCondition({ title: 'Draft pain', draft: true }),
  ];
  const pairs = ['plain-massage', 'draft-massage'].map((therapy) => ({
    ...{ therapy, evidence: 'Limited' as const, sources: ['two'], basis: 'review' as const },
    note: 'Used for sore muscles.',
  }));
  Object.assign(collections, {
    therapies: [makeTherapy(), drafts[0]],
    conditions: [makeCondition({ therapies: pairs }), drafts[1]],
    articles: [
      makeArticle({
        about: { therapies: ['draft-massage', 'plain-massage'], conditions: ['draft-pain', 'plain-pain'] },
      }),
    ],
    pages: [makePage({ title: 'Home' })],
  });
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const read = async () => (await import('#queries/entries.ts')).getSiteContent();

test('a published page that names a draft is shown without it', async () => {
  const site = await read();
  const [condition, therapy, article] = [site.conditions[0], site.therapies[0], site.articles[0]];
  if (condition === undefined || therapy === undefined || article === undefined)
    throw new Error('A page is missing.');
  expect([site.conditions.length, site.therapies.length]).toEqual([1, 1]);
  const rows = conditionPage(condition, site).prose.evidence?.map(({ title }) => title);
  expect(rows).toEqual(['Plain massage']);
  const shown = [conditionPage(condition, site), therapyPage(therapy, site), articlePage(article, site)];
  expect(JSON.stringify(shown)).not.toMatch(/Draft (?:pain|massage)|draft-(?:pain|massage)/);
});

test('a page that names one that is not there stops the build', async () => {
  collections.therapies.pop();
  await expect(read()).rejects.toThrow(
    'content/conditions/plain-pain.mdx: "therapies" names "draft-massage", and there is no such page.',
  );
});
