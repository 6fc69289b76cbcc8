import type { PersonLeaf } from 'schema-dts';
import { aboutPath, dataUrl } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';
import { therapistView } from '#view-models/therapist.ts';
import { businessId, referTo, therapistId } from '#view-models/structured-data/node-ids.ts';

/**
 * Who signs an article: name and page, as the byline shows them. Source: Google Search Central, "Article", author
 * markup: the name holds no title.
 */
export function authorNode(practice: Practice): PersonLeaf {
  return {
    '@type': 'Person',
    '@id': therapistId(practice),
    name: practice.therapist.name,
    url: dataUrl(aboutPath, practice.website),
  };
}

/** The therapist with all that the author's page shows. */
export function therapistNode(practice: Practice): PersonLeaf {
  const { title, papers } = therapistView(practice);
  return {
    ...authorNode(practice),
    jobTitle: title,
    worksFor: referTo(businessId(practice)),
    ...(papers.length > 0 && {
      hasCredential: papers.map((name) => ({ '@type': 'EducationalOccupationalCredential', name })),
    }),
  };
}
