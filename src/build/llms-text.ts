import { type Files, type PublishedEntry, type Site, pagesToRead } from '#build/site.ts';
import { emergencyNumbersOf } from '#lib/emergency-numbers.ts';
import { type Language, defaultLanguage, languageNames, otherLanguages } from '#lib/languages.ts';
import { dataUrl, markdownPath } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';

type Facts = Pick<Practice, 'name' | 'description' | 'phone' | 'website' | 'country' | 'emergency'> & {
  therapist: Pick<Practice['therapist'], 'name' | 'title'>;
};
type Listed = Pick<PublishedEntry, 'collection' | 'path' | 'title' | 'summary'> & { language?: Language };

const sections = [
  { collection: 'conditions', heading: 'Conditions' },
  { collection: 'therapies', heading: 'Therapies' },
  { collection: 'articles', heading: 'Articles' },
  { collection: 'pages', heading: 'The practice' },
];

export function llmsFile(site: Pick<Site, 'practice' | 'entries'>): Files {
  return new Map([['client/llms.txt', llmsText(site.practice, pagesToRead(site))]]);
}

/**
 * A list of the pages for programs that read plain text, each by its Markdown copy. Source: llmstxt.org. Google
 * Search pays it no heed, and nothing depends on it.
 */
export function llmsText(practice: Facts, pages: readonly Listed[]): string {
  const { name, description, therapist, phone, website } = practice;
  const emergency = emergencyNumbersOf(practice);
  const listOf = (heading: string, listed: readonly Listed[]) => {
    const items = listed.map(
      ({ title, path, summary }) => `- [${title}](${dataUrl(markdownPath(path), website)}): ${summary}`,
    );
    return items.length === 0 ? [] : ['', `## ${heading}`, '', ...items];
  };
  const pagesIn = (wanted: Language) => pages.filter(({ language = defaultLanguage }) => language === wanted);
  const lists = [
    ...sections.map(({ collection, heading }) =>
      listOf(
        heading,
        pagesIn(defaultLanguage).filter((page) => page.collection === collection),
      ),
    ),
    ...otherLanguages.map((language) => listOf(languageNames[language], pagesIn(language))),
  ];
  return `${[
    `# ${name}`,
    '',
    `> ${description}`,
    '',
    `${therapist.title}: ${therapist.name}. To book, call ${phone}. These pages are general information, not medical advice.${emergency === undefined ? '' : ` In an emergency call ${emergency.number}.`}`,
    ...lists.flat(),
  ].join('\n')}\n`;
}
