import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ImportFixture, makeImportFixture } from '../../../tests/support/import-fixture.ts';
import { type MadeItem, wxr } from '../../../tests/support/wxr-makers.ts';

let site: ImportFixture;
let uploads: string;

beforeEach(async () => {
  site = await makeImportFixture();
  uploads = join(dirname(site.contentDir), 'uploads');
});
afterEach(() => site.end());

const base = 'https://old.test/wp-content/uploads';

async function put(name: string, width = 40, height = 20): Promise<void> {
  mkdirSync(dirname(join(uploads, name)), { recursive: true });
  const picture = sharp({ create: { width, height, channels: 3, background: '#0f5148' } });
  const withPlace = picture.withExif({ IFD0: { Copyright: 'Secret place' }, IFD3: { GPSLatitudeRef: 'N' } });
  await withPlace.toFormat(name.endsWith('png') ? 'png' : 'jpeg').toFile(join(uploads, name));
}

const run = (...items: MadeItem[]) => site.run(wxr(items), { uploads });
const body = () => site.read('content/articles/a-post.mdx').split('---\n\n')[1];
const img = (name: string) => `<img src="${base}/${name}" alt="A hand">`;

describe('a picture that is at hand', () => {
  test.each([
    ['as it is named', '2019/05/hand.jpg', '2019/05/hand.jpg'],
    ['at a smaller size', '2019/05/hand-300x200.jpg', '2019/05/hand.jpg'],
    ['scaled by WordPress', '2019/05/hand-scaled.jpg', '2019/05/hand.jpg'],
    ['of which the original is gone', '2019/05/hand-300x200.jpg', '2019/05/hand-300x200.jpg'],
    ['requested at another size', '2019/05/hand.jpg?w=300', '2019/05/hand.jpg'],
    ['turned by WordPress', '2019/05/hand-rotated.jpg', '2019/05/hand.jpg'],
    ['edited, of which the edit is gone', '2019/05/hand-e1586789012345-300x200.jpg', '2019/05/hand.jpg'],
    ['with an ending in capitals', '2019/05/hand.jpg', '2019/05/hand.JPG'],
    ['shown by a plugin as WebP', '2019/05/hand-300x200.jpg.webp', '2019/05/hand.jpg'],
    ['that was a WebP by another name', '2019/05/hand.webp', '2019/05/hand.jpg'],
    ['of one of many sites', 'sites/3/2019/05/hand.jpg', '2019/05/hand.jpg'],
    ['in the folder above', '2019/05/hand.jpg', 'wp-content/uploads/2019/05/hand.jpg'],
  ])('%s is copied', async (_, named, lies) => {
    await put(lies);
    const { changes } = await run({ content: img(named) });
    expect(changes.pictures).toBe(1);
    expect(body()).toMatch(/^!\[A hand\]\(\.\/a-post-hand(?:-300x200)?\.jpg\)/);
  });

  test('is found by its name in letters of any script, as a Mac writes them, too', async () => {
    await put('2019/Größe-手.jpg'.normalize('NFD'));
    const { changes } = await run({ content: img(`2019/${encodeURIComponent('Größe-手')}-300x200.jpg`) });
    expect(changes.pictures).toBe(1);
    expect(body()).toMatch(/^!\[A hand\]\(\.\/a-post-gro[\w-]*\.jpg\)/);
  });

  test('is taken as the owner of the old site edited it', async () => {
    await put('hand.jpg', 40, 20);
    await put('hand-e1586789012345.jpg', 20, 20);
    await run({ content: img('hand-e1586789012345-150x150.jpg') });
    const name = 'articles/a-post-hand-e1586789012345.jpg';
    expect((await sharp(join(site.contentDir, name)).metadata()).width).toBe(20);
  });

  test('loses what a camera wrote into it, and is no larger than is shown', async () => {
    await put('big.jpg', 3000, 1500);
    const before = await sharp(join(uploads, 'big.jpg')).metadata();
    expect(before.exif?.includes('Secret place')).toBe(true);
    await run({ content: img('big.jpg') });
    const after = await sharp(join(site.contentDir, 'articles/a-post-big.jpg')).metadata();
    expect(after.exif).toBeUndefined();
    expect([after.width, after.height]).toEqual([2000, 1000]);
  });

  test('is stored once for a page, however often it is shown there, and not again in a second run', async () => {
    await put('hand.jpg');
    const items = [{ content: `${img('hand.jpg')}\n\n${img('hand-300x200.jpg')}` }];
    await run(...items);
    const before = site.snapshot();
    expect(readdirSync(join(site.contentDir, 'articles'))).toEqual(['a-post-hand.jpg', 'a-post.mdx']);
    await run(...items);
    expect(site.snapshot()).toEqual(before);
  });

  test('stands at the top where it was the picture of the post, and its address leads to the page', async () => {
    await put('2019/hand.png');
    const picture = {
      id: 9,
      type: 'attachment',
      slug: 'hand',
      title: 'hand',
      attachmentUrl: `${base}/2019/hand.png`,
    };
    const meta = { _wp_attachment_image_alt: 'A warm hand' };
    const { report } = await run(
      { meta: { _thumbnail_id: '9' } },
      { ...picture, status: 'inherit', parent: 1, meta },
    );
    expect(site.read('content/articles/a-post.mdx')).toContain(
      'picture:\n  file: ./a-post-hand.png\n  alt: A warm hand\n',
    );
    expect(report.items[1]).toMatchObject({ outcome: 'taken', file: 'content/articles/a-post.mdx' });
    expect(report.redirects).toContainEqual({ from: '/2019/05/hand/', to: '/articles/a-post/' });
  });

  test('gets the ending that its bytes call for', async () => {
    await put('real.png');
    writeFileSync(join(uploads, 'wrong.jpg'), readFileSync(join(uploads, 'real.png')));
    await run({ content: img('wrong.jpg') });
    expect(body()).toContain('(./a-post-wrong.png)');
  });
});

describe('a picture that is not at hand is listed with its address, and nothing is shown from there', () => {
  test.each([
    ['missing', 'gone.jpg', /not in the folder of uploads/],
    ['of another site', '//cdn.other.test/x.jpg', /on another site/],
    ['no picture', 'text.jpg', /damaged, or no picture/],
    ['a drawing that may hold code', 'drawing.svg', /of a kind/],
    ['outside of the folder', '..%2fsecret.jpg', /not in the folder/],
    ['outside of the folder over a link', 'link.jpg', /not in the folder/],
  ])('%s', async (_, name, why) => {
    await put('hand.jpg');
    await put('../secret.jpg');
    writeFileSync(join(uploads, 'text.jpg'), 'words');
    writeFileSync(join(uploads, 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    symlinkSync('../secret.jpg', join(uploads, 'link.jpg'));
    const address = name.startsWith('//') ? `https:${name}` : `${base}/${name}`;
    const { report } = await run({ content: `<img src="${address}" alt="A hand">` });
    expect(report.missing).toMatchObject([
      { usedIn: 'content/articles/a-post.mdx', why: expect.stringMatching(why) },
    ]);
    expect(body()).toMatch(/^WRITE HERE: a picture stood here \(`https:[^`]*`\)\. It shows: A hand\./);
    expect(body()).not.toMatch(/!\[|<img/);
    expect(existsSync(join(site.contentDir, 'articles/a-post-secret.jpg'))).toBe(false);
  });
});
