import type { CollectionName } from '#lib/vocabulary.ts';
import { type Section, questionCount, sections } from '#schemas/sections.ts';

const listWords: Record<string, string> = {
  Do: '- Write one thing a reader can do.',
  Dont: '- Do not: write one thing to leave alone.',
};

/** The text that a new page begins with: the sections its kind of page must have, in their order. */
export function newPageText(name: CollectionName): string {
  return (sections[name] ?? []).flatMap(sectionText).join('\n\n');
}

function sectionText(section: Section): string[] {
  if ('tag' in section) return [`<${section.tag} />`];
  const heading = `## ${section.heading}`;
  if (section.heading === 'Questions people ask') return [heading, ...questions()];
  return [heading, ...(section.needs ?? []).map(neededTag), ...(section.needs ? [] : ['Write this part.'])];
}

function neededTag(name: string): string {
  const words = listWords[name];
  return words === undefined ? `<${name} />` : `<${name}>\n\n${words}\n\n</${name}>`;
}

function questions(): string[] {
  return Array.from({ length: questionCount.min }, (_, index) => [
    `### ${index === 0 ? 'A first question?' : 'Another question?'}`,
    'Its answer.',
  ]).flat();
}
