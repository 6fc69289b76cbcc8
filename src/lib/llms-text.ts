import { dataUrl, twinPath } from '#lib/paths.ts';

interface Practice {
  name: string;
  description: string;
  phone: string;
  website?: string | undefined;
  therapist: { name: string; title: string };
}

interface Listed {
  collection: string;
  path: string;
  title: string;
  summary: string;
}

const sections = [
  { collection: 'conditions', heading: 'Conditions' },
  { collection: 'therapies', heading: 'Therapies' },
  { collection: 'articles', heading: 'Articles' },
  { collection: 'pages', heading: 'The practice' },
];

/**
 * A list of the pages for programs that read plain text, each by its Markdown twin. Source: llmstxt.org. Google
 * Search pays it no heed, and nothing depends on it.
 */
export function llmsText(practice: Practice, pages: readonly Listed[]): string {
  const { name, description, therapist, phone, website } = practice;
  const lists = sections.map(({ collection, heading }) => {
    const items = pages
      .filter((page) => page.collection === collection)
      .map(({ title, path, summary }) => `- [${title}](${dataUrl(twinPath(path), website)}): ${summary}`);
    return items.length === 0 ? [] : ['', `## ${heading}`, '', ...items];
  });
  return `${[
    `# ${name}`,
    '',
    `> ${description}`,
    '',
    `${therapist.title}: ${therapist.name}. To book, call ${phone}. These pages are general information, not medical advice. In an emergency call 911.`,
    ...lists.flat(),
  ].join('\n')}\n`;
}
