import { dirname, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { type MdastNode, mdxToMdast } from 'satteri';
import { checkTag } from '#check/check-tag.ts';
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
  let tree: MdastNode;
  try {
    tree = mdxToMdast(entry.body);
  } catch (error) {
    return { problems: [explainSyntax(entry, error, at)], outline: undefined };
  }
  const problems: Problem[] = [];
  walk(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    const message = nodeProblem(node, entry);
    if (message !== undefined) problems.push(at(line, message));
  });
  return { problems, outline: readOutline(tree) };
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
    default:
      return undefined;
  }
}

function missingPicture(url: string, alt: string | null | undefined, entry: Entry): string | undefined {
  if (/^[a-z]+:|^\/\//i.test(url))
    return `the picture "${url}" lies on another site. Put a copy that you may use beside this file and name it like "./picture.jpg".`;
  if (!existsSync(resolve(dirname(entry.path), url)))
    return `the picture "${url}" is missing. Put it beside this file or correct the name.`;
  return alt
    ? undefined
    : `the picture "${url}" has no description. Write what it shows between the [ and ].`;
}

function explainSyntax(
  entry: Entry,
  error: unknown,
  at: (line: number, message: string) => Problem,
): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(detail) ?? [];
  const text = entry.body.split('\n')[Number(line) - 1] ?? '';
  const near = text.slice(Math.max(0, Number(column) - 25), Number(column) + 25).trim();
  return at(Number(line), `${syntaxMend(detail)} It is near: ${near}`);
}

function syntaxMend(detail: string): string {
  if (detail.includes('{'))
    return 'a "{" stands alone. Braces are code here: take it out or write it in words.';
  const open = /closing tag for `<(\w+)>`/.exec(detail)?.[1];
  if (detail.startsWith('Unexpected closing') || /Unexpected closing tag/.test(detail))
    return 'a closing tag does not match the tag that was opened before it. Each <Tag> needs its own </Tag>.';
  if (open !== undefined) return `<${open}> is opened and never closed. Add </${open}> after its text.`;
  return 'a "<" begins no tag that exists. Write it in words ("less than").';
}
