import type { Graph, WebSiteLeaf } from 'schema-dts';
import { dataUrl, homePath } from '#lib/paths.ts';
import { localeOf } from '#lib/site-locale.ts';
import type { Practice } from '#schemas/practice.ts';
import { type OfferedTherapy, businessNode } from '#view-models/structured-data/business-node.ts';
import { graphOf } from '#view-models/structured-data/graph.ts';
import { businessId, referTo, therapistId, websiteId } from '#view-models/structured-data/node-ids.ts';
import { type DescribedPage, webPageFacts } from '#view-models/structured-data/page-facts.ts';
import {
  employeeNodes,
  otherTherapistNode,
  therapistNode,
} from '#view-models/structured-data/person-node.ts';

/**
 * The front page: the site, the practice and what it offers. The one page with a WebSite, which no translation repeats.
 * Source: Google, "Site names".
 */
export function homeGraph(
  page: DescribedPage,
  practice: Practice,
  today: string,
  therapies: readonly OfferedTherapy[],
): Graph {
  const business = referTo(businessId(practice));
  // Named on the front page, and so in its data alone.
  const employees = employeeNodes(practice);
  const site: WebSiteLeaf = {
    '@type': 'WebSite',
    '@id': websiteId(practice),
    name: practice.name,
    url: dataUrl(homePath, practice.website),
    inLanguage: localeOf(practice.country),
    publisher: business,
  };
  return graphOf(page, practice, [
    { '@type': 'WebPage', ...webPageFacts(page, practice), about: business },
    ...(page.language === undefined ? [site] : []),
    {
      ...businessNode(practice, today, therapies, page.language),
      ...(employees.length > 0 && { employee: employees }),
    },
  ]);
}

/**
 * One of the practice's own pages. Those about the therapist and the contact page have types of their own.
 */
export function textPageGraph(id: string, page: DescribedPage, practice: Practice, today: string): Graph {
  const facts = webPageFacts(page, practice);
  if (id === 'about')
    return graphOf(page, practice, [
      { '@type': 'ProfilePage', ...facts, mainEntity: referTo(therapistId(practice)) },
      therapistNode(practice),
    ]);
  if (id === 'contact')
    return graphOf(page, practice, [
      { '@type': 'ContactPage', ...facts, about: referTo(businessId(practice)) },
      businessNode(practice, today),
    ]);
  const person = otherTherapistNode(id, practice);
  if (person !== undefined)
    return graphOf(page, practice, [
      { '@type': 'ProfilePage', ...facts, mainEntity: referTo(String(person['@id'])) },
      person,
    ]);
  return graphOf(page, practice, [{ '@type': 'WebPage', ...facts }]);
}
