import { type MdastNode, mdxToMdast } from 'satteri';
import { checkTag } from '#check/check-tag.ts';
import { hasPicture } from '#check/find-picture.ts';
import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { type Outline, readOutline, walk } from '#lib/outline.ts';

export interface CheckedBody {
  problems: Problem[];
  outline: Outline | undefined;
}

/** Compiles an entry's text and holds its tags, links to pictures and braces against the rules. */
export function checkBody(entry: Entry): CheckedBody {
  const at = (line: number, message: string): Problem => ({
    file: entry.file,
    line: line + entry.bodyOffset,
    message,
  });
  try {
    const tree = mdxToMdast(entry.body);
    const problems: Problem[] = [];
    walk(tree, (node) => {
      const message = nodeProblem(node, entry);
      if (message !== undefined) problems.push(at(node.position?.start.line ?? 1, message));
    });
    return { problems, outline: readOutline(tree) };
  } catch (error) {
    if (!isAboutTheText(error)) throw error;
    return { problems: [explainSyntax(entry, error, at)], outline: undefined };
  }
}

function nodeProblem(node: MdastNode, entry: Entry): string | undefined {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkTag(node, entry.collection);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `text in braces, {${node.value}}, would be run as code. Take the braces out.`;
    case 'mdxjsEsm':
      return 'a line begins with "import" or "export", which is code. Take it out: the tags work without it.';
    case 'heading':
      return node.depth === 1
        ? 'a heading begins with one "#". The title above is the only one of that size: use "##".'
        : undefined;
    case 'image':
      return missingPicture(node.url, node.alt, entry);
    case 'imageReference':
      return 'a picture is written in two places. Write it in one: ![what it shows](./picture.jpg).';
    default:
      return undefined;
  }
}

function missingPicture(url: string, alt: string | null | undefined, entry: Entry): string | undefined {
  if (/^[a-z]+:|^\/\//i.test(url))
    return `the picture "${url}" lies on another site. Put a copy that you may use beside this file and name it like "./picture.jpg".`;
  if (!hasPicture(entry.path, url))
    return `the picture "${url}" is missing. Put it beside this file or correct the name.`;
  return alt?.trim()
    ? undefined
    : `the picture "${url}" has no description. Write what it shows between the [ and ].`;
}

/** The reader of the text names a line and column, or runs out of stack where marks stand too deep. */
function isAboutTheText(error: unknown): error is Error {
  return error instanceof RangeError || (error instanceof Error && place.test(error.message));
}

const place = /^(\d+):(\d+)/;

function explainSyntax(entry: Entry, error: Error, at: (line: number, message: string) => Problem): Problem {
  const detail = error.message;
  const [, line, column = '1'] = place.exec(detail) ?? [];
  if (line === undefined)
    return at(1, 'the text cannot be read: too many marks stand inside each other. Make it simpler.');
  const text = entry.body.split('\n')[Number(line) - 1] ?? '';
  const start = Number(column) - 1;
  const near = text.slice(Math.max(0, start - 24), start + 26).trim();
  return at(Number(line), `${syntaxMend(detail, text.slice(start))} It is near: ${near}`);
}

function syntaxMend(detail: string, rest: string): string {
  if (detail.includes('closing brace'))
    return 'a "{" stands alone. Braces are code here: take it out or write it in words.';
  if (detail.includes('parse expression')) return 'text in braces would be run as code. Take the braces out.';
  if (rest.startsWith('<!--')) return 'a comment, <!-- ... -->, stands in the text. Take it out.';
  if (/^<https?:/.test(rest))
    return 'an address stands between < and >. Write it as a link: [its name](https://...).';
  if (detail.includes('Unexpected closing tag'))
    return 'a closing tag does not match the tag that was opened before it. Each <Tag> needs its own </Tag>.';
  const [, name] = /closing tag (?:for )?`<\/?(\w+)>`/.exec(detail) ?? [];
  if (name !== undefined)
    return `<${name}> is opened and never closed. Add </${name}> after its text, and put both on lines of their own.`;
  const [, tag] = /^<([A-Za-z]\w*)/.exec(rest) ?? [];
  if (tag !== undefined)
    return `<${tag}> is not written as a tag should be. Write each word in it like name="words", and end it with > or />.`;
  return 'a "<" begins no tag that exists. Write it in words ("less than").';
}
