import { type MdastNode, mdxToMdast } from 'satteri';
import { checkTag } from '#check/check-tag.ts';
import { type ContentFiles, hasPicture, pictureFormatProblem } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { type Words, either, formatMessage } from '#check/format-message.ts';
import { explainSyntax } from '#check/explain-syntax.ts';
import { type Outline, readOutline, walk } from '#lib/outline.ts';

interface CheckedBody {
  problems: Problem[];
  outline: Outline | undefined;
}

/** Compiles an entry's text and holds its tags, links to pictures and braces against the rules. */
export function checkBody(entry: Entry, files: ContentFiles): CheckedBody {
  const at = (line: number, words: Words): Problem => ({
    file: entry.file,
    line: line + entry.bodyOffset,
    ...words,
  });
  try {
    const tree = mdxToMdast(entry.body);
    const problems: Problem[] = [];
    walk(tree, (node) => {
      const words = nodeProblem(node, entry, files);
      if (words !== undefined) problems.push(at(node.position?.start.line ?? 1, words));
    });
    return { problems, outline: readOutline(tree) };
  } catch (error) {
    const syntax = explainSyntax(entry.body, error);
    if (syntax === undefined) throw error;
    return { problems: [at(syntax.line, syntax.words)], outline: undefined };
  }
}

function nodeProblem(node: MdastNode, entry: Entry, files: ContentFiles): Words | undefined {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkTag(node, entry.collection);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return formatMessage`text in braces${either(`, {${node.value}},`, '')} would be run as code. Take the braces out.`;
    case 'mdxjsEsm':
      return formatMessage`a line begins with “import” or “export”, which the page would take for code. Begin it with another word.`;
    case 'heading':
      return node.depth === 1 ? secondTitle : undefined;
    case 'paragraph':
      return looksLikeTable(node, entry.body) ? noTable : undefined;
    case 'image':
      return pictureProblem(node.url, node.alt, entry, files);
    case 'imageReference':
      return either(
        'a picture is written in two places. Write it in one: ![what it shows](./picture.jpg).',
        'a picture is written in two places. Take it out and put it in again with the button “Picture with words”.',
      );
    default:
      return undefined;
  }
}

/** True where a line of words begins and ends with a bar and has one within, as the row of a table does. */
function looksLikeTable({ position }: MdastNode, body: string): boolean {
  if (position === undefined) return false;
  const lines = body.split('\n').slice(position.start.line - 1, position.end.line);
  return lines.some((line) => /^[\s>]*\|[^|]*\|.*\|\s*$/.test(line) || /^[\s>|]*:?-{2,}:?\s*\|/.test(line));
}

const noTable = either(
  'this looks like a table and is none, so visitors would see its bars. Below the first row write one of hyphens, with as many cells: | --- | --- |.',
  'this looks like a table and is none, so visitors would see its bars. Take it out, and make the table with the button “Table”.',
);

const secondTitle = either(
  'a heading begins with one "#". The title above is the only one of that size: use "##".',
  'a heading is a Heading 1. The title of the page is the only one of that size: make it a Heading 2.',
);

function pictureProblem(
  url: string,
  alt: string | null | undefined,
  entry: Entry,
  files: ContentFiles,
): Words | undefined {
  const picture = either(`the picture "${url}"`, `the picture “${url.split('/').at(-1) ?? url}”`);
  if (/^[a-z]+:|^\/\//i.test(url))
    return formatMessage`${picture} lies on another site. Take it out, and put in a copy that you may use.`;
  const format = pictureFormatProblem(url);
  if (format !== undefined) return formatMessage`${picture} ${format}`;
  if (!hasPicture(files, entry.file, url))
    return formatMessage`${picture} is missing. Choose it again, or take it out of the text.`;
  if (alt?.trim()) return undefined;
  return formatMessage`${picture} has no description. ${either('Write what it shows between the [ and ]', 'Fill in “What it shows”')}.`;
}
