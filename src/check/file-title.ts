import { isPictureName } from '#check/content-files.ts';
import { languageNames, otherLanguages } from '#lib/languages.ts';

const lists: Record<string, string> = {
  'practice.yaml': 'The practice',
  'searches.yaml': 'The list of searches',
  'search-examples.yaml': 'What the search learns from',
  'redirects.yaml': 'Old addresses',
  'body-areas.yaml': 'Parts of the body',
  'shared-words.yaml': 'Sentences that several pages share',
};

/** What a file of the content is called for somebody who sees pages and forms: such as "Neck pain" for neck-pain.mdx. */
export function fileTitle(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  const language = otherLanguages.find((other) => file.startsWith(`content/${other}/`));
  const title = lists[name] ?? (isPictureName(name) ? `Picture ${name}` : pageName(name));
  return language === undefined ? title : `${title} (${languageNames[language]})`;
}

function pageName(name: string): string {
  const words = name.replace(/\.\w+$/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
