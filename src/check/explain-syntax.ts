import { type Words, either, formatMessage, onlyInFile } from '#check/format-message.ts';

/** Where a text cannot be parsed, and how to fix it. */
interface SyntaxProblem {
  /** Line in the text, counted from 1. */
  line: number;
  words: Words;
}

const place = /^(\d+):(\d+)/;

/**
 * What an error of the parser means, or undefined where the error is about something else. It names a line
 * and column, or runs out of stack where marks stand too deep.
 */
export function explainSyntax(body: string, error: unknown): SyntaxProblem | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, line, column = '1'] = place.exec(error.message) ?? [];
  if (line === undefined) return error instanceof RangeError ? { line: 1, words: tooDeep } : undefined;
  const text = body.split('\n')[Number(line) - 1] ?? '';
  const start = Number(column) - 1;
  const near = text.slice(Math.max(0, start - 24), start + 26).trim();
  const { message, inForm } = syntaxFix(error.message, text.slice(start));
  return { line: Number(line), words: either(`${message} It is near: ${near}`, inForm) };
}

const tooDeep = formatMessage`the text cannot be read: too many lists or quotes stand inside each other. Make it simpler.`;

function syntaxFix(detail: string, rest: string): Words {
  if (detail.includes('closing brace'))
    return formatMessage`a brace opens and never closes. Take it out or write it in words.`;
  if (detail.includes('parse expression'))
    return formatMessage`text in braces would be run as code. Take the braces out.`;
  if (rest.startsWith('<!--'))
    return onlyInFile(
      'a comment, <!-- ... -->, stands in the text. Take it out.',
      'a hidden comment stands in the text.',
    );
  if (/^<https?:/.test(rest))
    return either(
      'an address stands between < and >. Write it as a link: [its name](https://...).',
      'a web address stands between angle brackets. Take them out, and make it a link with the button “Link”.',
    );
  return tagFix(detail, rest);
}

function tagFix(detail: string, rest: string): Words {
  if (detail.includes('Unexpected closing tag'))
    return onlyInFile(
      'a closing tag does not match the tag that was opened before it. Each <Tag> needs its own </Tag>.',
      'a part of the text ends where none began.',
    );
  const [, name] = /closing tag (?:for )?`<\/?(\w+)>`/.exec(detail) ?? [];
  if (name !== undefined)
    return onlyInFile(
      `<${name}> is opened and never closed. Add </${name}> after its text, and put both on lines of their own.`,
      `the part “${name}” begins and never ends.`,
    );
  const [, tag] = /^<([A-Za-z]\w*)/.exec(rest) ?? [];
  if (tag !== undefined)
    return onlyInFile(
      `<${tag}> is not written as a tag should be. Write each word in it like name="words", and end it with > or />.`,
      `the part “${tag}” cannot be read.`,
    );
  return formatMessage`a sign for “less than” begins no part that exists. Write it in words.`;
}
