import { readFileSync, writeFileSync } from 'node:fs';
import { iconPictures } from '#lib/look/icon-pictures.ts';

/** Makes the icons that cannot be SVG out of src/assets/favicon.svg, so that there is one drawing to change. */
const drawing = readFileSync('src/assets/favicon.svg');

for (const [name, picture] of await iconPictures(drawing, '#0f5148'))
  writeFileSync(`public/${name}`, picture);
console.log('The icons in public/ are made from src/assets/favicon.svg.');
