import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprintOfApp } from '#editor/bridge/app-fingerprint.ts';
import { patchPackage } from '#editor/bridge/patch-package.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'editor');

/**
 * Parts of the editor's package that this site does not use: maps, colors for code, a drawing optimizer, and
 * languages other than that of our labels.
 */
const unused =
  /^(?:(?:leaflet|terra-draw|terra-draw-leaflet-adapter|svgo|@shikijs\/langs|@shikijs\/themes)(?:\/|$)|\.\.\/locales\/(?!en-US))/;

/**
 * The folder with the editor as files for a browser. It is made once and again only where something that it is
 * made of has changed.
 * @param report given what whoever waits for it should know
 */
export async function buildEditorApp(report: (message: string) => void = () => undefined): Promise<string> {
  const { folder, isMade } = findEditorApp();
  if (isMade) return folder;
  report('Preparing the editor. This takes a few seconds, and only the first time ...');
  mkdirSync(cache, { recursive: true });
  const made = join(cache, `making-${process.pid}`);
  await bundle(made);
  for (const old of readdirSync(cache))
    // Another process may have made the same in the meantime, and serve it.
    if (!old.startsWith('making-') && join(cache, old) !== folder)
      rmSync(join(cache, old), { recursive: true, force: true });
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!isEditorApp(folder)) throw error;
    rmSync(made, { recursive: true, force: true });
  }
  return folder;
}

/** Where the editor lies as files for a browser, and whether it was made already. */
export function findEditorApp(): { folder: string; isMade: boolean } {
  const folder = join(cache, fingerprintOfApp(root));
  return { folder, isMade: isEditorApp(folder) };
}

/** Whether a folder holds the editor, whole. */
export const isEditorApp = (folder: string): boolean => existsSync(join(folder, 'form.html'));

async function bundle(outDir: string): Promise<void> {
  const { build } = await import('vite');
  const app = resolve(root, 'src/editor/app');
  await build({
    configFile: false,
    root: app,
    base: './',
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es' },
    plugins: [
      {
        name: 'unused-parts',
        enforce: 'pre',
        resolveId: (id, importer) =>
          importer?.includes('@sveltia/cms') && unused.test(id) ? '\0unused' : undefined,
        load: (id) => (id === '\0unused' ? 'export default undefined;' : undefined),
        transform: (code, id) => (id.includes('@sveltia/cms') ? patchPackage(code) : undefined),
      },
    ],
    // Sätteri, which is no JavaScript, cannot run in a browser.
    resolve: { alias: { satteri: resolve(root, 'src/editor/mdx-tree.ts') } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: ['index.html', 'form.html', 'preview-page.ts'].map((name) => join(app, name)),
        // The script that is put into each page of the preview is known by its name.
        output: {
          entryFileNames: ({ name }) => (name === 'preview-page' ? 'preview.js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  });
}
