import { licenseText } from '#lib/license-text.ts';
import { aboutPath, entryPath } from '#lib/paths.ts';
import type { Therapy } from '#schemas/entries.ts';
import type { Practice } from '#schemas/practice.ts';

/** What is known of a therapist, for the page about them. Nothing is filled in. */
export interface TherapistView {
  name: string;
  title: string;
  /** Certificates and the license, each as it is written. */
  papers: readonly string[];
  /** What they give, where not everybody gives everything. */
  therapies: readonly { text: string; path: string }[];
}

/** Somebody who gives sessions, with the page about them. */
export interface NamedTherapist {
  name: string;
  title: string;
  path: string;
}

/** A row about the therapist on the front page: who it is, and the practice's words about itself. */
export interface TherapistRowView {
  name: string;
  title: string;
  known: readonly string[];
  others: readonly NamedTherapist[];
}

type Titled = Pick<Therapy, 'id'> & { data: Pick<Therapy['data'], 'title'> };

export function therapistRow(practice: Practice): TherapistRowView {
  const { therapist, known } = practice;
  return { name: therapist.name, title: therapist.title, known, others: otherTherapists(practice) };
}

export function therapistView(
  { therapist, license }: Practice,
  therapies: readonly Titled[] = [],
): TherapistView {
  return {
    name: therapist.name,
    title: therapist.title,
    papers: [...therapist.credentials, ...(license ? [licenseText(license)] : [])],
    therapies: offeredBy(therapist, therapies),
  };
}

/** The therapist whom a page is about, other than the first; undefined for every other page. */
export function therapistOn(
  page: string,
  { therapists }: Practice,
  therapies: readonly Titled[] = [],
): TherapistView | undefined {
  const therapist = therapists.find((one) => one.page === page);
  if (therapist === undefined) return undefined;
  const { name, title, credentials } = therapist;
  return { name, title, papers: credentials, therapies: offeredBy(therapist, therapies) };
}

export function otherTherapists({ therapists }: Pick<Practice, 'therapists'>): NamedTherapist[] {
  return therapists.map(({ name, title, page }) => ({ name, title, path: entryPath('pages', page) }));
}

/** Everybody who gives a therapy, the first therapist first. */
export function therapistsOf(therapyId: string, { therapist, therapists }: Practice): NamedTherapist[] {
  const all = [
    { ...therapist, path: aboutPath },
    ...therapists.map((one) => ({ ...one, path: entryPath('pages', one.page) })),
  ];
  return all
    .filter(({ therapies }) => therapies?.includes(therapyId) ?? true)
    .map(({ name, title, path }) => ({ name, title, path }));
}

const offeredBy = (
  { therapies }: { therapies?: readonly string[] | undefined },
  known: readonly Titled[],
): TherapistView['therapies'] =>
  known
    .filter(({ id }) => therapies?.includes(id))
    .map(({ id, data }) => ({ text: data.title, path: entryPath('therapies', id) }));
