import { buildDay } from '#lib/build-day.ts';
import { isRealDate } from '#lib/dates.ts';
import { businessId, therapistId, websiteId } from '#view-models/structured-data/node-ids.ts';
import { type BuiltPage, shownText } from '../read-site.ts';
import {
  type DataNode,
  allNodes,
  blocksOf,
  commentsNode,
  graphOf,
  isOfType,
  listOf,
  nodesIn,
  pageNode,
  typesOf,
} from './page-graph.ts';
import { type SiteChecks, fullUrl, onEachPage, unless } from './site-check.ts';

const retired = /^(FAQPage|SearchAction|HowTo|AggregateRating|Review|MassageTherapist|Physiotherapy)$/;
/** A comment that readers see; one that was taken away leaves a note in its place. */
const shownComment = '[data-comments] article.comment:not(.removed)';
const dateNames = [
  'datePublished',
  'dateModified',
  'dateCreated',
  'lastReviewed',
  'validFrom',
  'validThrough',
];
const pictureNames = ['image', 'logo', 'contentUrl', 'thumbnailUrl'];
const shownNames = ['name', 'headline', 'alternateName', 'text', 'jobTitle', 'contraindication'];

/** The form of the data on every page. Source: this project's rules for search engines, 13, 14, 16 to 20 and 42. */
export const graphChecks: SiteChecks = {
  'one graph in the words of schema.org, and beside it at most the node of its comments': onEachPage(
    (page) => {
      const blocks = blocksOf(page);
      const own = blocks.filter(({ isOfComments }) => !isOfComments);
      return [
        ...unless(own.length === 1, `holds ${own.length} blocks of data, not one`),
        ...unless(blocks.length - own.length < 2, 'describes its comments twice'),
        ...blocks.flatMap(({ data, raw }) => [
          ...unless(data !== undefined, `holds data that is no JSON: ${raw.slice(0, 60)}`),
          ...unless(data?.['@context'] === 'https://schema.org', 'holds data of another context'),
        ]),
        ...unless(
          own.every(({ data }) => Array.isArray(data?.['@graph'])),
          'has no @graph',
        ),
        ...commentsProblems(page),
      ];
    },
  ),
  'no data on pages that are not indexed': ({ pages }) =>
    pages
      .filter((page) => !page.isIndexed && blocksOf(page).length > 0)
      .map(({ path }) => `${path}: holds data`),
  'its own address in its own node': onEachPage((page, site) => {
    const node = pageNode(page);
    if (node === undefined) return ['has no node of its own'];
    const own = fullUrl(site, page, page.path);
    return [
      ...unless(fullUrl(site, page, String(node['url'])) === own, `says its url is "${String(node['url'])}"`),
      ...unless(
        fullUrl(site, page, String(node['@id'])) === `${own}#page`,
        `is called "${String(node['@id'])}"`,
      ),
    ];
  }),
  'names that lead to a node of the page, or to the practice, its site or its therapist': onEachPage(
    (page, { practice }) => {
      const nodes = graphOf(page);
      const all = allNodes(page);
      const named = all
        .filter((node) => '@id' in node && typesOf(node).length > 0)
        .map((node) => node['@id']);
      const own = named.filter((id) => id !== commentsNode(page)?.['@id'] || nodes.length === 0);
      const lasting = [businessId(practice), websiteId(practice), therapistId(practice)];
      const referred = all.filter((node) => Object.keys(node).join() === '@id').map((node) => node['@id']);
      return [
        ...referred
          .filter((id) => !named.includes(id) && !lasting.includes(String(id)))
          .map((id) => `refers to "${String(id)}", which is nowhere`),
        ...own.filter((id, index) => own.indexOf(id) !== index).map((id) => `names "${String(id)}" twice`),
      ];
    },
  ),
  'no type that is retired, or that the practice has no right to': onEachPage((page) =>
    allNodes(page)
      .flatMap(typesOf)
      .filter((type) => retired.test(type))
      .map((type) => `holds a ${type}`),
  ),
  'no treatment named for any condition': onEachPage((page) =>
    allNodes(page)
      .filter((node) => 'possibleTreatment' in node)
      .map(() => 'names a possibleTreatment'),
  ),
  'true days: written as such, in order, none to come, with a time zone on articles': onEachPage((page) =>
    allNodes(page).flatMap(dayProblems),
  ),
  'no name that readers do not see': onEachPage((page) => {
    const shown = shownText(page).toLowerCase();
    const said = allNodes(page).flatMap((node) => shownNames.flatMap((name) => listOf(node[name])));
    return said
      .filter((value) => typeof value === 'string')
      .filter((value) => !shown.includes(value.replaceAll(/\s+/g, ' ').toLowerCase()))
      .map((value) => `says "${value}", which is not to be seen`);
  }),
  'pictures that exist': onEachPage((page, site) =>
    allNodes(page)
      .flatMap((node) => pictureNames.flatMap((name) => listOf(node[name])))
      .filter((value) => typeof value === 'string')
      .filter((address) => !site.files.has(new URL(fullUrl(site, page, address)).pathname.slice(1)))
      .map((address) => `shows "${address}", which does not exist`),
  ),
  'no sign that could end the script it stands in': onEachPage((page) =>
    blocksOf(page)
      .filter(({ raw }) => raw.includes('<'))
      .map(() => 'holds a < in its data'),
  ),
};

/** The node of the comments speaks of this very page, and of the comments that stand in its region. */
function commentsProblems(page: BuiltPage): string[] {
  const comments = commentsNode(page);
  if (comments === undefined) return [];
  const node = pageNode(page);
  const told = nodesIn(comments['comment']);
  const shown = page.root.querySelectorAll(shownComment).length;
  const isWhole = page.root.querySelector('[data-comments] nav') === null;
  const count = Number(comments['commentCount']);
  return [
    ...unless(!('@graph' in comments), 'describes its comments in a graph'),
    ...unless(comments['@id'] === node?.['@id'], 'describes comments of another page'),
    ...unless(typesOf(comments).join() === typesOf(node).join(), 'calls itself two things'),
    ...unless(told.length === shown, `shows ${shown} comments and tells ${told.length}`),
    ...unless(isWhole ? count === shown : count > shown, `counts ${count} comments and shows ${shown}`),
    ...told.flatMap((comment) =>
      ['text', 'author', 'dateCreated']
        .filter((name) => !(name in comment))
        .map((name) => `has a comment without ${name}`),
    ),
  ];
}

function dayProblems(node: DataNode): string[] {
  const days = dateNames.filter((name) => name in node).map((name) => ({ name, value: String(node[name]) }));
  const past = days.filter(({ name }) => !name.startsWith('valid'));
  const [published = '', modified = ''] = [node['datePublished'], node['dateModified']].map((day) =>
    String(day ?? '').slice(0, 10),
  );
  const isArticle = isOfType(node, 'BlogPosting');
  return [
    ...days.filter(({ value }) => !isDay(value)).map(({ name, value }) => `${name} is "${value}"`),
    ...past
      .filter(({ value }) => value.slice(0, 10) > buildDay())
      .map(({ name, value }) => `${name} is still to come: ${value}`),
    ...unless(
      modified === '' || published <= modified,
      `was changed on ${modified}, before it was published on ${published}`,
    ),
    ...days
      .filter(({ name, value }) => isArticle && !/(Z|[+-]\d\d:\d\d)$/.test(value) && name.startsWith('date'))
      .map(({ name }) => `${name} has no time zone`),
  ];
}

/** A day or an instant. Source: ISO 8601-1:2019. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
  return time.test(text) && isRealDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
