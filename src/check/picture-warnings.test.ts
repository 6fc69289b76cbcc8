import { expect, test } from 'vitest';
import sharp from 'sharp';
import { namedIn, pictureWarnings } from '#check/picture-warnings.ts';

const plain = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#0f5148' } });
const place = {
  IFD3: {
    GPSLatitude: '42/1 43/1 0/1',
    GPSLatitudeRef: 'N',
    GPSLongitude: '84/1 33/1 0/1',
    GPSLongitudeRef: 'W',
  },
};

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a place and a person are found in a %s',
  async (format) => {
    const bytes = await plain()
      .withExif({ ...place, IFD0: { Artist: 'Somebody' } })
      .toFormat(format)
      .toBuffer();
    expect(await namedIn(bytes)).toEqual(['a place', 'a person']);
  },
);

test('a camera is neither', async () => {
  const bytes = await plain()
    .withExif({ IFD0: { Make: 'A camera' } })
    .jpeg()
    .toBuffer();
  expect(await namedIn(bytes)).toEqual([]);
});

test('XMP is read too, and what is no picture names nobody', async () => {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>Somebody</dc:creator></x:xmpmeta>';
  expect(await namedIn(await plain().withXmp(xmp).jpeg().toBuffer())).toEqual(['a person']);
  expect(await namedIn(Buffer.from('no picture'))).toEqual([]);
});

test('a picture that no page uses is named, and one that a page uses is not', async () => {
  const bytes = await plain().png().toBuffer();
  const files = new Map<string, string | (() => Uint8Array)>([
    ['content/pages/a.mdx', 'picture: { file: ./used.png, alt: A hand }'],
    ['content/pages/used.png', () => bytes],
    ['content/pages/left.png', () => bytes],
  ]);
  expect(await pictureWarnings(files)).toEqual([
    { file: 'content/pages/left.png', message: 'no page uses this picture. Use it, or delete the file.' },
  ]);
});
