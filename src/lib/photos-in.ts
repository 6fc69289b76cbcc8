import { parse } from 'yaml';

/** The photos that the text of practice.yaml names, each by what it shows. */
export function photosIn(text: string): Record<string, Record<string, unknown>> {
  const facts = parse(text) as { photos?: Record<string, Record<string, unknown>> } | null;
  return facts?.photos ?? {};
}
