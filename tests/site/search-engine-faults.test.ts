import { describe, expect, it, test } from 'vitest';
import { type BuiltSite, readSite } from '../support/read-site.ts';
import { type Subject, allChecks } from '../support/seo/all-checks.ts';
import { withPage } from '../support/seo/broken-site.ts';
import { breakSite, readFaults } from '../support/seo/faults.ts';
import { blocksOf, pageNode } from '../support/seo/page-graph.ts';
import { vocabularyProblems } from '../support/seo/vocabulary-check.ts';
import { sites } from '../support/sites.ts';

/** The practice that gives every optional fact, so that every fact can be got wrong. */
const site = readSite(sites.second);
const condition = '/conditions/test-pain/';

const problemsOf = (subject: Subject, broken: BuiltSite) =>
  Object.values(allChecks[subject]).flatMap((check) => check(broken));

describe.each(Object.entries(readFaults()))('a fault in the %s is reported:', (subject, faults) => {
  it.each(faults.map((fault) => [fault.fault, fault] as const))('%s', (_, fault) => {
    expect(problemsOf(subject as Subject, breakSite(site, fault)).join('\n')).toContain(fault.told);
  });
});

describe('a fault in the words of schema.org is reported:', () => {
  const trail = `"breadcrumb":{"@id":"https://massage.test${condition}#breadcrumb"}`;
  const reviewed = '"lastReviewed":"2026-02-03"';

  it.each([
    [
      'an invented property',
      '"lastReviewed"',
      '"lastReveiwed"',
      'WARNING in MedicalWebPage: Property "lastReveiwed"',
    ],
    [
      'a property of another type',
      '"lastReviewed"',
      '"medicalSpecialty"',
      'Property "medicalSpecialty" for type "MedicalWebPage"',
    ],
    [
      'an invented type',
      '"MedicalCondition"',
      '"SorePlace"',
      'Type "SorePlace" is not a valid schema.org type',
    ],
    [
      'a step without a place',
      '"position":1,',
      '',
      'ERROR in BreadcrumbList: Required attribute "position" is missing',
    ],
    ['a step without an address', ',"item":"https://massage.test/"', '', 'Field "item" with URL is missing'],
    ['a superseded property', reviewed, '"aspect":"pain"', 'aspect is superseded'],
    [
      'a thing of a kind that is not meant',
      reviewed,
      '"lastReviewed":{"@type":"Person","name":"Checker"}',
      'lastReviewed of MedicalWebPage cannot be',
    ],
    ['a number where a thing is meant', trail, '"breadcrumb":7', 'breadcrumb of MedicalWebPage cannot be 7'],
  ])('%s', async (_, from, to, problem) => {
    const broken = withPage(site, condition, (html) => html.replace(from, to));
    expect((await vocabularyProblems(broken)).join('\n')).toContain(problem);
  });
});

describe("the data of readers' comments", () => {
  const author = { '@type': 'Person', name: 'Reader' };
  const text = 'It helped me to read this.';
  const comment = { '@type': 'Comment', text, author, dateCreated: '2026-03-01' };
  const node = {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    '@id': pageNode(site.pageOf({ collection: 'conditions', slug: 'test-pain' }))?.['@id'],
    commentCount: 1,
    comment: [comment],
  };
  const withComments = (data: object, link = '') => {
    const region = `<comment-region data-comments><article class="comment"><p>Reader</p><p>${text}${link}</p></article><script type="application/ld+json">${JSON.stringify(data)}</script></comment-region>`;
    return withPage(site, condition, (html) => html.replace('</main>', () => `${region}</main>`));
  };
  const told = (broken: BuiltSite) => [...problemsOf('graph', broken), ...problemsOf('health', broken)];

  test('may stand in a block of its own beside them', async () => {
    const good = withComments(node, ' <a href="https://reader.test" rel="ugc nofollow">More</a>');
    expect(told(good)).toEqual([]);
    expect(await vocabularyProblems(good)).toEqual([]);
    const page = good.pages.find(({ path }) => path === condition);
    expect(page && blocksOf(page).map(({ isOfComments }) => isOfComments)).toEqual([true, false]);
  });

  test.each([
    ['a wrong count', { ...node, commentCount: 2 }, 'counts 2 comments and shows 1'],
    ['another page', { ...node, '@id': 'https://massage.test/about/#page' }, 'comments of another page'],
    ['another type', { ...node, '@type': 'WebPage' }, 'calls itself two things'],
    ['no author', { ...node, comment: [{ ...comment, author: undefined }] }, 'has a comment without author'],
    [
      'words unseen',
      { ...node, comment: [{ ...comment, text: 'Best in town!' }] },
      'which is not to be seen',
    ],
    [
      'more than shown',
      { ...node, commentCount: 2, comment: [comment, comment] },
      'shows 1 comments and tells 2',
    ],
    [
      'a day that is none',
      { ...node, comment: [{ ...comment, dateCreated: 'soon' }] },
      'dateCreated is "soon"',
    ],
  ])('%s is reported', (_, data, problem) => {
    expect(told(withComments(data)).join('\n')).toContain(problem);
  });

  test("a link that is not marked as a reader's is reported", () => {
    const marked = withComments(node, ' <a href="https://reader.test">More</a>');
    expect(told(marked).join('\n')).toContain("https://reader.test is not marked as a reader's");
  });
});
