import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

/** Makes the icons that cannot be SVG out of src/assets/favicon.svg, so that there is one drawing to change. */
const drawing = 'src/assets/favicon.svg';
const background = '#0f5148';

const png = (size: number) =>
  sharp(drawing, { density: 1200 }).resize(size).flatten({ background }).png().toBuffer();

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

writeFileSync('public/favicon.ico', icoOf(await png(48), 48));
writeFileSync('public/apple-touch-icon.png', await png(180));
writeFileSync('public/icon-512.png', await png(512));
console.log('The icons in public/ are made from src/assets/favicon.svg.');
