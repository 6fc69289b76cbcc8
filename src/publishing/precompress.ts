import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** How hard a text is compressed: some forty times as quick makes it a tenth larger. */
const qualities = { best: { br: 11, gz: 9 }, quick: { br: 6, gz: 6 } } as const;
export type Compression = keyof typeof qualities;

/** A text as Brotli and gzip, by the ending of their files. */
export async function precompressed(
  content: Buffer,
  compression: Compression = 'best',
): Promise<{ br: Buffer; gz: Buffer }> {
  const quality = qualities[compression];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality.br,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([asBrotli(content, { params }), asGzip(content, { level: quality.gz })]);
  return { br, gz };
}
