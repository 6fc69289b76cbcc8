import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** How hard a text is compressed: some forty times as quick makes it a tenth larger. */
const qualities = { best: { br: 11, gz: 9 }, quick: { br: 6, gz: 6 } } as const;
export type Compression = keyof typeof qualities;

interface Precompressed {
  br: Buffer;
  gz: Buffer;
}

/** A text as Brotli and gzip, by the ending of their files. */
export async function precompressed(
  content: Buffer,
  compression: Compression = 'best',
): Promise<Precompressed> {
  const { brotli, zlib } = optionsFor(content, compression);
  const [br, gz] = await Promise.all([asBrotli(content, brotli), asGzip(content, zlib)]);
  return { br, gz };
}

/** The same in a thread that has nothing else to do meanwhile. */
export function precompressedNow(content: Buffer, compression: Compression): Precompressed {
  const { brotli, zlib } = optionsFor(content, compression);
  return { br: brotliCompressSync(content, brotli), gz: gzipSync(content, zlib) };
}

function optionsFor(content: Buffer, compression: Compression) {
  const { br, gz } = qualities[compression];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: br,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return { brotli: { params }, zlib: { level: gz } };
}
