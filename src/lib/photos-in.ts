import { parse } from 'yaml';

type Photo = Record<string, unknown>;

/** The photos that the text of practice.yaml names: each by what it shows, those of other therapists by their page. */
export function photosIn(text: string): Record<string, Photo> {
  const facts = parse(text) as {
    photos?: Record<string, Photo>;
    therapists?: readonly { page: string; photo?: Photo }[];
  } | null;
  const others = (facts?.therapists ?? []).flatMap(({ page, photo }) =>
    photo === undefined ? [] : [[photoIdOf(page), photo] as const],
  );
  return { ...facts?.photos, ...Object.fromEntries(others) };
}

/** The name of a photo of somebody who has a page. */
export const photoIdOf = (page: string): string => `page/${page}`;
