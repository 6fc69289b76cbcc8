import sharp from 'sharp';

/** The icons that cannot be SVG, by the names that browsers and pages know, made out of one drawing or picture. */
export async function iconPictures(
  drawing: Uint8Array,
  background: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const png = (size: number) =>
    sharp(drawing, { density: 1200 })
      .resize(size, size, { fit: 'contain', background })
      .flatten({ background })
      .png()
      .toBuffer();
  return new Map([
    ['favicon.ico', icoOf(await png(48), 48)],
    ['apple-touch-icon.png', await png(180)],
    ['icon-512.png', await png(512)],
  ]);
}

/** An .ico file that holds one PNG picture. Source: the ICO format, which allows PNG since Windows Vista. */
function icoOf(picture: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(picture.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, picture]);
}
