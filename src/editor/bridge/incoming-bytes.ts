import sharp from 'sharp';
import { isTextPath, readContent } from '#editor/bridge/content-folder.ts';
import { Refusal } from '#editor/bridge/refusal.ts';
import type { Change } from '#editor/change.ts';

/**
 * What a change would write.
 * @throws {Refusal} where a picture is not what its name says, or something is missing
 */
export async function bytesOf({ path, text, picture }: Change, contentDir: string): Promise<Buffer> {
  if (isTextPath(path)) {
    if (text === undefined) throw new Refusal(400, 'A page was sent without its text. Nothing was saved.');
    return inShapeOf(readContent(contentDir, path)?.toString('utf8') ?? '', text);
  }
  if (picture === undefined)
    throw new Refusal(400, 'A picture was sent without its data. Nothing was saved.');
  const bytes = Buffer.from(picture, 'base64');
  await refuseFalsePicture(path, bytes);
  return withoutMetadata(bytes);
}

/** Line ends, and the mark and space around the text, stay as the file has them. */
export function inShapeOf(old: string, text: string): Buffer {
  const [lead = ''] = /^\uFEFF?\s*/.exec(old) ?? [];
  const [tail = ''] = old.trim() === '' ? ['\n'] : (/\s*$/.exec(old) ?? []);
  const core = text.replaceAll(/\r\n?/g, '\n').trim();
  return Buffer.from(lead + (old.includes('\r\n') ? core.replaceAll('\n', '\r\n') : core) + tail);
}

/** Metadata can name the place where a picture was taken, and people. A picture without any stays as it is. */
async function withoutMetadata(bytes: Buffer): Promise<Buffer> {
  const { exif, xmp, iptc } = await sharp(bytes).metadata();
  if (exif === undefined && xmp === undefined && iptc === undefined) return bytes;
  return sharp(bytes, { animated: true }).autoOrient().toBuffer();
}

async function refuseFalsePicture(path: string, bytes: Buffer): Promise<void> {
  if (path.endsWith('.svg'))
    throw new Refusal(
      415,
      'A drawing in SVG can hold code, so it cannot be put up here. Save it as PNG first.',
    );
  const kind = await pictureKind(bytes);
  const ending = path.split('.').at(-1)?.toLowerCase().replace('jpg', 'jpeg').replace('avif', 'heif');
  if (kind === undefined || kind !== ending)
    throw new Refusal(
      415,
      `"${path.split('/').at(-1)}" is not the picture that its name says. Save it again as JPEG, PNG or WebP.`,
    );
}

async function pictureKind(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await sharp(bytes, { limitInputPixels: 100_000_000 }).metadata()).format;
  } catch {
    return undefined;
  }
}
