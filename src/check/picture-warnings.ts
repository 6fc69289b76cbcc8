import exifr from 'exifr';
import sharp from 'sharp';
import { type ContentFiles, isPictureName } from '#check/content-files.ts';

/** Something about a file that stops nothing and is worth knowing. */
export interface Warning {
  file: string;
  message: string;
}

/** Pictures that no page uses, and pictures whose metadata holds where they were taken or by whom. */
export async function pictureWarnings(files: ContentFiles): Promise<Warning[]> {
  const texts = [...files.values()]
    .filter((file) => typeof file === 'string')
    .map((text) => text.normalize('NFC'));
  const warnings: Warning[] = [];
  for (const [file, content] of files) {
    if (!isPictureName(file) || typeof content === 'string') continue;
    const name = file.split('/').at(-1) ?? file;
    if (!texts.some((text) => text.includes(name)))
      warnings.push({ file, message: 'no page uses this picture. Use it, or delete the file.' });
    const named = await namedIn(content());
    if (named.length > 0)
      warnings.push({
        file,
        message: `the file names ${named.join(' and ')} in its metadata. No page shows that, but whoever has the file can read it. Put the picture up anew with the editor, which takes it out.`,
      });
  }
  return warnings;
}

/** What a picture's metadata names: `a place`, `a person`. Nothing where it cannot be read. */
export async function namedIn(bytes: Uint8Array): Promise<('a place' | 'a person')[]> {
  const { exif, xmp, iptc } = await sharp(bytes)
    .metadata()
    .catch(() => ({ exif: undefined, xmp: undefined, iptc: undefined }));
  const tags = exif === undefined ? {} : await readExif(exif);
  const text = (xmp?.toString('utf8') ?? '') + datasetsOf(iptc);
  const hasPlace = 'latitude' in tags || 'GPSLatitude' in tags || placeWords.test(text);
  const hasPerson = personTags.some((tag) => isFilled(tags[tag])) || personWords.test(text);
  return [...(hasPlace ? (['a place'] as const) : []), ...(hasPerson ? (['a person'] as const) : [])];
}

/** Tags of Exif 2.32 (and of Windows, with XP) that hold a name. */
const personTags = ['Artist', 'Copyright', 'CameraOwnerName', 'OwnerName', 'XPAuthor', 'XPComment'];

/** Properties of XMP, and data sets of IPTC-IIM by number, that hold a place or a name. */
const placeWords = /GPSLatitude|photoshop:(?:City|State|Country)|Iptc4xmp\w+:Location|2:(?:90|92|95|101)\b/;
const personWords =
  /dc:creator|dc:rights|photoshop:(?:AuthorsPosition|Credit)|aux:OwnerName|PersonInImage|mwg-rs:Name|2:(?:80|110|116)\b/;

const isFilled = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/** @param exif the block as sharp hands it out: "Exif", two zeros, then a file of TIFF's form */
async function readExif(exif: Buffer): Promise<Record<string, unknown>> {
  const start = exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0;
  try {
    const options = { gps: true, ifd0: {}, exif: true } as const;
    return ((await exifr.parse(exif.subarray(start), options)) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Numbers of the data sets of an IPTC block, such as `2:80 2:90`. */
function datasetsOf(iptc: Buffer | undefined): string {
  const found: string[] = [];
  for (let at = 0; iptc !== undefined && at + 5 < iptc.length; at += 1)
    if (iptc[at] === 0x1c && iptc[at + 1] === 2) found.push(`2:${iptc[at + 2]}`);
  return ` ${found.join(' ')}`;
}
