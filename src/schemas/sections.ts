import type { CollectionName } from '#lib/vocabulary.ts';

/** A heading (`## ...`) or a self-closing tag that must stand in a page's text. */
export type Section = { heading: string; needs?: readonly string[]; isFolded?: true } | { tag: string };

/**
 * The order of a health page's text. Source: the page patterns of this project, which put signs of danger and
 * self-care before any invitation to book.
 */
export const sections: Partial<Record<CollectionName, readonly Section[]>> = {
  conditions: [
    { heading: 'Check if this sounds like you' },
    { heading: 'Ease it yourself', needs: ['Do', 'Dont'] },
    { tag: 'DoctorFirst' },
    { heading: 'How we work with it' },
    { heading: 'Is massage safe for me?' },
    { tag: 'Book' },
    { heading: 'What the research says', isFolded: true },
    { tag: 'Evidence' },
    { heading: 'Causes and prevention', isFolded: true },
    { heading: 'Questions people ask', isFolded: true },
  ],
  therapies: [
    { heading: 'What it feels like', needs: ['Comfort'] },
    { heading: 'What we use it for', needs: ['Conditions'] },
    { heading: 'How it differs', needs: ['Differences'], isFolded: true },
    { heading: 'Who it suits', needs: ['Suits'] },
    { tag: 'DoctorFirst' },
    { heading: 'What the research says', isFolded: true },
    { heading: 'Before and after', needs: ['Aftercare'] },
    { tag: 'Book' },
    { heading: 'Questions people ask', isFolded: true },
  ],
  articles: [{ tag: 'Book' }],
};

/** Headings of the sections that stay closed until a reader opens them. */
export function foldedSections(collection: CollectionName): string[] {
  return (sections[collection] ?? []).flatMap((section) =>
    'heading' in section && section.isFolded === true ? section.heading : [],
  );
}

/** How many `###` questions stand under "Questions people ask". */
export const questionCount = { min: 2, max: 5 };
