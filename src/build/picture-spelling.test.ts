import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { pictureSpelling } from '#build/picture-spelling.ts';

/** Builds one module that imports a picture by one spelling, which lies on the disk in another. */
async function buildWith(written: string, onDisk: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'spelling-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, onDisk), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(root, 'page.js'), `import address from './${written}';\nexport default address;`);
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [pictureSpelling()],
    build: { write: false, lib: { entry: join(root, 'page.js'), formats: ['es'], fileName: 'page' } },
  });
  return JSON.stringify(built);
}

test.each([
  ['composed', 'decomposed', 'NFC', 'NFD'],
  ['decomposed', 'composed', 'NFD', 'NFC'],
] as const)(
  'a picture that a page names %s is built where its file is %s',
  async (_, __, written, onDisk) => {
    const name = 'Rücken.svg';
    expect(await buildWith(name.normalize(written), name.normalize(onDisk))).toContain('data:image/svg+xml');
  },
);

test('a picture that is not there fails the build', async () => {
  await expect(buildWith('Rücken.svg', 'Nacken.svg')).rejects.toThrow(/Rücken/);
});
