import type { PersonLeaf } from 'schema-dts';
import { aboutPath, dataUrl, entryPath } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';
import { type TherapistView, therapistOn, therapistView } from '#view-models/therapist.ts';
import { businessId, otherTherapistId, referTo, therapistId } from '#view-models/structured-data/node-ids.ts';

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
export const therapistNode = (practice: Practice): PersonLeaf => ({
  ...authorNode(practice),
  ...workOf(therapistView(practice), practice),
});

/** Another therapist, with all that the page about them shows; undefined where a page is about none. */
export function otherTherapistNode(page: string, practice: Practice): PersonLeaf | undefined {
  const therapist = therapistOn(page, practice);
  return therapist && { ...namedNode(page, therapist.name, practice), ...workOf(therapist, practice) };
}

/** Everybody who gives sessions, where there are several. */
export function employeeNodes(practice: Practice): PersonLeaf[] {
  const { therapist, therapists } = practice;
  if (therapists.length === 0) return [];
  return [
    { ...authorNode(practice), jobTitle: therapist.title },
    ...therapists.map(({ name, title, page }) => ({ ...namedNode(page, name, practice), jobTitle: title })),
  ];
}

const namedNode = (page: string, name: string, practice: Practice): PersonLeaf => ({
  '@type': 'Person',
  '@id': otherTherapistId(page, practice),
  name,
  url: dataUrl(entryPath('pages', page), practice.website),
});

const workOf = ({ title, papers }: TherapistView, practice: Practice) => ({
  jobTitle: title,
  worksFor: referTo(businessId(practice)),
  ...(papers.length > 0 && {
    hasCredential: papers.map((name) => ({ '@type': 'EducationalOccupationalCredential' as const, name })),
  }),
});
