import type {
  Graph,
  MedicalConditionLeaf,
  MedicalSymptomLeaf,
  MedicalTherapyLeaf,
  MedicalWebPageLeaf,
  OfferLeaf,
  ServiceLeaf,
} from 'schema-dts';
import { pageTypes } from '#lib/page-type.ts';
import { dataUrl } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';
import type { ReviewView } from '#view-models/review.ts';
import type { SourceView } from '#view-models/sources.ts';
import { graphOf } from '#view-models/structured-data/graph.ts';
import { businessId, pageNodeId, referTo } from '#view-models/structured-data/node-ids.ts';
import { type DescribedPage, webPageFacts } from '#view-models/structured-data/page-facts.ts';
import { citations, reviewerNode } from '#view-models/structured-data/source-nodes.ts';

/** The parts of a health page that its data repeats. */
interface HealthPage extends DescribedPage {
  medicalName: string | undefined;
  alsoCalled: readonly string[];
  sources: readonly SourceView[];
  review: ReviewView;
}

/**
 * A page about a condition or a symptom. It names no `possibleTreatment`: that would claim more for massage than
 * the page does.
 */
export function conditionGraph(
  page: HealthPage & { kind: 'condition' | 'symptom'; areas: readonly { name: string; area: string }[] },
  practice: Practice,
): Graph {
  const anatomy = page.areas
    .filter(({ area }) => area !== 'whole-body')
    .map(({ name }) => ({ '@type': 'SuperficialAnatomy', name }) as const);
  const about: MedicalConditionLeaf | MedicalSymptomLeaf = {
    '@type': page.kind === 'symptom' ? 'MedicalSymptom' : 'MedicalCondition',
    ...namesOf(page),
    ...(anatomy.length > 0 && { associatedAnatomy: anatomy }),
  };
  return graphOf(page, practice, [{ ...medicalPage(page, practice), about }]);
}

/** A page about a way of working. */
export function therapyGraph(
  page: HealthPage & { notFor: readonly string[]; offers: readonly OfferLeaf[] },
  practice: Practice,
): Graph {
  const about: MedicalTherapyLeaf = {
    '@type': 'MedicalTherapy',
    ...namesOf(page),
    contraindication: page.notFor,
  };
  const nodes = [{ ...medicalPage(page, practice), about }];
  return graphOf(page, practice, page.offers.length > 0 ? [...nodes, serviceNode(page, practice)] : nodes);
}

/** The therapy as something to buy. Prices have no place in a node about health. */
function serviceNode(
  page: DescribedPage & { offers: readonly OfferLeaf[] },
  practice: Practice,
): ServiceLeaf {
  return {
    '@type': 'Service',
    '@id': pageNodeId(page.path, practice, 'service'),
    name: page.title,
    url: dataUrl(page.path, practice.website),
    provider: referTo(businessId(practice)),
    offers: page.offers,
  };
}

function medicalPage(page: HealthPage, practice: Practice): MedicalWebPageLeaf {
  const { reviewed, reviewer } = page.review;
  return {
    '@type': pageTypes.conditions,
    ...webPageFacts(page, practice),
    lastReviewed: reviewed.iso,
    ...(reviewer && { reviewedBy: reviewerNode(reviewer, practice) }),
    citation: citations(page.sources),
  };
}

/** The plain name, and every other name that the heading shows. */
function namesOf({ title, medicalName, alsoCalled }: HealthPage) {
  const others = [...(medicalName ? [medicalName] : []), ...alsoCalled];
  return { name: title, ...(others.length > 0 && { alternateName: others }) };
}
