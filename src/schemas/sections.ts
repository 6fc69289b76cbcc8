import { type Language, defaultLanguage } from '#lib/languages.ts';
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

/** The headings above as translations write them. */
const translatedHeadings: Partial<Record<Language, Record<string, string>>> = {
  es: {
    'Check if this sounds like you': '¿Le pasa esto a usted?',
    'Ease it yourself': 'Lo que usted puede hacer para aliviarlo',
    'How we work with it': 'Cómo trabajamos con esto',
    'Is massage safe for me?': '¿Es seguro el masaje para mí?',
    'What the research says': 'Qué dicen los estudios',
    'Causes and prevention': 'Causas y prevención',
    'Questions people ask': 'Preguntas frecuentes',
    'What it feels like': 'Qué se siente',
    'What we use it for': 'Para qué lo usamos',
    'How it differs': 'En qué se diferencia',
    'Who it suits': 'Para quién es adecuado',
    'Before and after': 'Antes y después',
  },
};

/** A heading of a pattern in a language. */
export function headingIn(heading: string, language: Language): string {
  return translatedHeadings[language]?.[heading] ?? heading;
}

/** The pattern of a collection with the headings of a language. */
export function sectionsIn(collection: CollectionName, language: Language): readonly Section[] {
  return (sections[collection] ?? []).map((section) =>
    'heading' in section ? { ...section, heading: headingIn(section.heading, language) } : section,
  );
}

/** Headings of the sections that stay closed until a reader opens them. */
export function foldedSections(collection: CollectionName, language: Language = defaultLanguage): string[] {
  return sectionsIn(collection, language).flatMap((section) =>
    'heading' in section && section.isFolded === true ? section.heading : [],
  );
}

/** The section whose `###` headings are questions. */
export const questionsHeading = 'Questions people ask';

/** How many questions stand under it. */
export const questionCount = { min: 2, max: 5 };
