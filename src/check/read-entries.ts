import {
  type ContentFiles,
  isPictureName,
  listFolder,
  pictureFormatProblem,
  textOf,
} from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import { readYaml } from '#check/read-yaml.ts';
import { contentFolder } from '#lib/language-folder.ts';
import { type Language, defaultLanguage } from '#lib/languages.ts';
import { type Words, formatMessage, onlyInFile } from '#check/format-message.ts';
import { type CollectionName, collectionNames } from '#lib/vocabulary.ts';

/** One content file, parsed but not yet checked. */
export interface Entry {
  collection: CollectionName;
  language: Language;
  /** File name without `.mdx`; it is also the page's address. */
  slug: string;
  /** Path from the project folder, such as `content/conditions/sciatica.mdx`. */
  file: string;
  data: unknown;
  body: string;
  /** Lines above the text, so that a line in the text can be named as a line in the file. */
  bodyOffset: number;
  /** Line of each field of the form. */
  fieldLines: Record<string, number>;
}

export interface Reading {
  entries: Entry[];
  /** Pages whose form cannot be read. They exist all the same, so links to them are not wrong. */
  unread: Pick<Entry, 'collection' | 'slug'>[];
  problems: Problem[];
}

const entryName = /^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/;

/** Reads every entry of every collection in one language. Files that cannot be read become problems. */
export function readEntries(files: ContentFiles, language: Language = defaultLanguage): Reading {
  const reading: Reading = { entries: [], unread: [], problems: [] };
  for (const collection of collectionNames) {
    const folder = `${contentFolder(language)}/${collection}`;
    for (const { name, isFolder } of listFolder(files, folder)) {
      const file = `${folder}/${name}`;
      if (isPictureName(name)) continue;
      if (entryName.test(name) && !isFolder)
        addEntry(reading, { collection, language, file, slug: name.slice(0, -4) }, textOf(files, file) ?? '');
      else reading.problems.push({ file, ...wrongFile(name) });
    }
  }
  return reading;
}

/** True for a page that is left out of the built site. */
export function isDraft({ data }: Entry): boolean {
  return typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;
}

function wrongFile(name: string): Words {
  const format = pictureFormatProblem(name);
  return format === undefined
    ? onlyInFile(wrongName(name), 'this file is no page and no picture, so the site does not show it.')
    : formatMessage`this file ${format}`;
}

function wrongName(name: string): string {
  if (name.endsWith('.md')) return `the file name ends in ".md". Rename it to "${name}x".`;
  return 'this file is no page and no picture. Name a page like "neck-pain.mdx": lower-case words joined by hyphens, then ".mdx".';
}

type Place = Pick<Entry, 'collection' | 'language' | 'file' | 'slug'>;

function addEntry(reading: Reading, place: Place, text: string): void {
  const parts = splitFrontmatter(text);
  if (parts === undefined) {
    const words = onlyInFile(
      'the form above the text is missing. Begin the file with a line of three hyphens (---), then the fields, then another such line.',
      'the form of this page is missing.',
    );
    reading.problems.push({ file: place.file, line: 1, ...words });
    reading.unread.push(place);
    return;
  }
  const { data, problems } = readYaml(parts.frontmatter);
  if (problems.length > 0) {
    reading.problems.push(
      ...problems.map((problem) => ({ file: place.file, ...problem, line: problem.line + 1 })),
    );
    reading.unread.push(place);
    return;
  }
  reading.entries.push({
    ...place,
    data,
    body: parts.body,
    bodyOffset: parts.bodyOffset,
    fieldLines: findFieldLines(parts.frontmatter, 2),
  });
}

/** The form and the text of a file, or undefined where there is no form. Windows line ends are taken too. */
export function splitFrontmatter(text: string) {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return undefined;
  const bodyOffset = match[0].split('\n').length - 1;
  return { frontmatter: match[1] ?? '', body: text.slice(match[0].length), bodyOffset };
}

/** Line in the file of each field that stands at the left edge of a form, whose first line is line `start`. */
export function findFieldLines(form: string, start = 1): Record<string, number> {
  const found = Object.create(null) as Record<string, number>;
  for (const [index, text] of form.split('\n').entries()) {
    const name = /^([\w-]+):/.exec(text)?.[1];
    if (name !== undefined) found[name] ??= index + start;
  }
  return found;
}
