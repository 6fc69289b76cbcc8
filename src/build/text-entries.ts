import { load } from 'js-yaml';
import type { AstroIntegration } from 'astro';
import { splitFrontmatter } from '#check/read-entries.ts';

interface TextEntry {
  data: { form: unknown; pictures: Record<string, string> };
  body: string;
  slug: string;
  rawData: string;
}

/** What Astro passes to integrations beyond what it documents. */
interface ContentEntryTypes {
  addContentEntryType: (type: {
    extensions: string[];
    getEntryInfo: (file: { contents: string }) => TextEntry;
  }) => void;
}

/** A picture of a text, which lies beside its file. */
const picture = /!\[[^\]]*\]\(\s*<?(\.{1,2}\/[^\s)>]+)/g;

/**
 * Content files are read as they are: the form, and the text, which pages render themselves (`lib/rendered-text.ts`).
 * So no text is compiled to a module and bundled. The form comes with the pictures of its text, for Astro to find.
 */
export function textEntries(): AstroIntegration {
  return {
    name: 'text-entries',
    hooks: {
      'astro:config:setup': (setup) => {
        (setup as unknown as ContentEntryTypes).addContentEntryType({
          extensions: ['.mdx'],
          getEntryInfo: ({ contents }) => readTextEntry(contents),
        });
      },
    },
  };
}

export function readTextEntry(contents: string): TextEntry {
  const { frontmatter = '', body = contents } = splitFrontmatter(contents) ?? {};
  const pictures = [...body.matchAll(picture)].map(([, path = '']) => [path, path] as const);
  const data = { form: load(frontmatter), pictures: Object.fromEntries(pictures) };
  return { data, body: body.trim(), slug: '', rawData: frontmatter };
}
