import sharp from 'sharp';

/** Longest side of a picture, in pixels: twice what the widest page shows. */
const longestSide = 2000;
/** Larger ones are no photographs but traps. */
const mostPixels = 200_000_000;

type Ending = 'avif' | 'gif' | 'jpg' | 'png' | 'webp';

/** Ending that the bytes of a picture call for, whatever its name says. */
export async function endingOf(path: string): Promise<Ending | undefined> {
  const { format, compression } = await sharp(path, { limitInputPixels: mostPixels }).metadata();
  if (format === 'jpeg') return 'jpg';
  if (format === 'png' || format === 'gif' || format === 'webp') return format;
  return format === 'heif' && compression === 'av1' ? 'avif' : undefined;
}

/**
 * A picture for the site: upright, no larger than is shown, in the colours of screens, and without anything that a
 * camera or program wrote into it, such as the place where it was taken.
 * @throws {Error} where the file is no whole picture
 */
export async function cleanPicture(path: string, ending: Ending): Promise<Buffer> {
  const picture = sharp(path, {
    limitInputPixels: mostPixels,
    animated: ending === 'gif' || ending === 'webp',
    failOn: 'error',
  })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  switch (ending) {
    case 'jpg':
      return picture.jpeg({ quality: 85, mozjpeg: true }).toBuffer();
    case 'png':
      return picture.png({ compressionLevel: 9 }).toBuffer();
    case 'webp':
      return picture.webp({ quality: 85 }).toBuffer();
    case 'avif':
      return picture.avif({ quality: 60 }).toBuffer();
    default:
      return picture.gif().toBuffer();
  }
}
