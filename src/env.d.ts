/** The facts of practice.yaml as the site was built with them; left out in a preview and in tests. */
declare const __PRACTICE__: import('#schemas/practice.ts').Practice;
declare const __PRACTICE_WORDS__: Partial<Record<string, import('#schemas/practice-words.ts').PracticeWords>>;

/** Locale and numbers for help of the practice's country; left out in tests and in plain Node. */
declare const __LOCALE__: string;
declare const __EMERGENCY__: import('#lib/emergency-numbers.ts').EmergencyNumbers;
declare const __HELP__: import('#lib/search/help-cards.ts').HelpCards;

declare namespace App {
  interface Locals {
    /** The language of the page; left out for the site's first. */
    language?: import('#lib/languages.ts').Language;
    /** What the tags in the page's text are rendered with; set by components/prose/Prose.astro. */
    prose?: import('#view-models/prose-context.ts').ProseContext;
    /** Ids of the sources that the page has cited so far. */
    citedSources?: Set<string>;
    /** What a page of src/pages/screens/ renders; set by the server. */
    screen?: unknown;
  }
}

/** Made from the look in practice.yaml by build/site-look.ts. */
declare module 'virtual:site-look' {
  /** Address of the typeface of headings; undefined where the reader's machine has it. */
  export const displayFont: string | undefined;
  /** The logo of the practice, its size in pixels of a page; undefined where it has none of its own. */
  export const logo:
    { src: string; width: number; height: number; hasName: boolean; isIcon: boolean } | undefined;
}
