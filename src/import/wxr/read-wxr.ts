import sax from 'sax';
import { decodeStream } from '#import/wxr/decode-stream.ts';
import { WxrBuilder } from '#import/wxr/wxr-builder.ts';
import type { WxrPart } from '#import/wxr/wxr-item.ts';

/** A file that can be read more than once, piece by piece. */
export interface ExportFile {
  /** As the owner named it. */
  name: string;
  open: () => AsyncIterable<Uint8Array>;
}

/** Characters that no XML file holds and old databases are full of (XML 1.0, production 2). */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The parts of a WordPress export in the order of the file, as they end. What is no well-formed XML is reported
 * as damage and read as well as can be; entities of the file's own are never expanded.
 */
export async function* readWxr({ open }: ExportFile): AsyncGenerator<WxrPart> {
  let parts: WxrPart[] = [];
  const parser = sax.parser(true, { position: true });
  const line = () => parser.line + 1;
  const builder = new WxrBuilder((part) => parts.push(part), line);
  parser.onopentag = ({ name, attributes }) => builder.open(name, attributes as Record<string, string>);
  parser.ontext = (text) => builder.addText(text);
  parser.oncdata = (text) => builder.addText(text);
  parser.onclosetag = (name) => builder.close(name);
  parser.onerror = (error) => {
    parts.push({ kind: 'damage', damage: { line: line(), message: messageOf(error) } });
    // The parser goes on from where it is.
    parser.error = null as unknown as Error;
  };
  try {
    for await (const text of decodeStream(open())) {
      parser.write(text.replaceAll(forbidden, ''));
      yield* parts;
      parts = [];
    }
  } catch (error) {
    if (!isOfGzip(error)) throw error;
    parts.push({
      kind: 'damage',
      damage: { line: line(), message: 'the archive (.gz) is damaged from here on' },
    });
  }
  parser.close();
  builder.end();
  yield* parts;
}

const isOfGzip = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/** What the parser says, in words for the owner. */
const messages: readonly (readonly [RegExp, string])[] = [
  [/^(?:Unclosed root tag|Unexpected end)/, 'the file breaks off here'],
  [/entity/i, 'an "&" that stands for no sign'],
  [/clos(?:e|ing) tag/i, 'an end without its beginning'],
  [/^(?:Text data|Non-whitespace)/, 'words that belong to no post'],
];

function messageOf({ message }: Error): string {
  const [line = ''] = message.split('\n');
  return messages.find(([pattern]) => pattern.test(line))?.[1] ?? line;
}
