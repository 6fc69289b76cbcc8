import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Bytes from which the encoding is read: the XML declaration stands in them. */
const headLength = 1024;

/**
 * The text of an XML file, piece by piece: UTF-8, UTF-16 or what its declaration names, packed by gzip or not.
 * Bytes that stand for no letter become U+FFFD.
 */
export async function* decodeStream(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head = Buffer.alloc(0);
  for await (const bytes of unpack(source)) {
    if (decoder !== undefined) {
      yield decoder.decode(bytes, { stream: true });
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < headLength) continue;
    decoder = decoderFor(head);
    yield decoder.decode(head, { stream: true });
  }
  decoder ??= decoderFor(head);
  yield decoder.decode(head.length < headLength ? head : undefined);
}

async function* unpack(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const parts = source[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done === true) return;
  const whole = joined(first.value, parts);
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* whole;
    return;
  }
  // An error of either end reaches the reader through the last stream.
  const unpacked: AsyncIterable<Uint8Array> = pipeline(Readable.from(whole), createGunzip(), () => undefined);
  yield* unpacked;
}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let part = await rest.next(); part.done !== true; part = await rest.next()) yield part.value;
}

/** Source: XML 1.0, appendix F. */
function decoderFor(head: Uint8Array): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  const named = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/i.exec(
    Buffer.from(head).toString('latin1'),
  );
  try {
    return new TextDecoder(named?.[1] ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}
