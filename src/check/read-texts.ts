import { mdxToMdast } from 'satteri';
import type { ContentFiles } from '#check/content-files.ts';
import { type Entry, readEntries } from '#check/read-entries.ts';
import { type Outline, readOutline } from '#lib/outline.ts';
import { type TextBlock, textBlocks } from '#lib/text-blocks.ts';

/** An entry with everything on its page that is prose: the sentences of its form, then its text. */
export interface EntryText extends Entry {
  blocks: TextBlock[];
  outline: Outline;
}

/** Fields of a form that are printed as sentences. */
const printed = [
  'seeFirst',
  'verdict',
  'call',
  'shortAnswer',
  'canHelp',
  'cannotHelp',
  'lead',
  'pressure',
  'clothing',
  'suits',
  'notFor',
];

/**
 * Every entry of a content folder with its prose. The content is taken to have passed the check.
 * @throws {Error} where a text does not compile
 */
export function readTexts(files: ContentFiles): EntryText[] {
  return readEntries(files).entries.map(readText);
}

/**
 * One entry with its prose.
 * @throws {Error} where its text does not compile
 */
export function readText(entry: Entry): EntryText {
  const tree = mdxToMdast(entry.body);
  return { ...entry, blocks: [...formBlocks(entry.data), ...textBlocks(tree)], outline: readOutline(tree) };
}

function formBlocks(form: unknown): TextBlock[] {
  const fields = (typeof form === 'object' && form !== null ? form : {}) as Record<string, unknown>;
  const { evidence, redFlags, aftercare, differences } = fields as Record<
    string,
    Record<string, unknown> | undefined
  >;
  return [
    ...printed.flatMap((name) => sentencesOf(fields[name], name)),
    ...sentencesOf(evidence?.['says'], 'evidence, says'),
    ...sentencesOf(redFlags?.['emergency'], 'redFlags, emergency', 'item'),
    ...sentencesOf(redFlags?.['today'], 'redFlags, today', 'item'),
    ...sentencesOf(redFlags?.['doctorFirst'], 'redFlags, doctorFirst', 'item'),
    ...sentencesOf(aftercare?.['normal'], 'aftercare, normal', 'item'),
    ...sentencesOf(aftercare?.['call'], 'aftercare, call', 'item'),
    ...(Array.isArray(differences)
      ? differences.flatMap((row: { difference?: unknown }) => sentencesOf(row.difference, 'differences'))
      : []),
  ];
}

function sentencesOf(value: unknown, field: string, kind: TextBlock['kind'] = 'paragraph'): TextBlock[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts.filter((text) => typeof text === 'string').map((text) => ({ kind, text, line: 1, field }));
}
