import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type Look, stylesWithLook, themeWithLook } from '#lib/look/look-styles.ts';
import { logoPicture } from '#lib/look/logo-picture.ts';
import { typefaceOf } from '#lib/look/typefaces.ts';

const moduleName = 'virtual:site-look';
const assets = fileURLToPath(new URL('../assets/', import.meta.url));
const theme = new URL('../styles/theme.css', import.meta.url);

/** Where global.css takes in the tokens. Tailwind reads that file by itself, so its text is put in its place. */
const themeImport = /@import '\.\/theme\.css';\n?/;

/**
 * Gives the site the look that the practice states: tokens, corners and typeface of its style sheets, and the module
 * `virtual:site-look` for what pages name. A preview follows what is saved.
 * @param practiceFile practice.yaml, which states the look
 */
export function siteLook(practiceFile: string, readLook: () => Look | undefined): Plugin {
  const file = resolve(practiceFile);
  let cacheDir = '';
  return {
    name: 'site-look',
    enforce: 'pre',
    configResolved(config) {
      cacheDir = join(config.cacheDir, 'site-look');
    },
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    async load(id) {
      if (id !== `\0${moduleName}`) return undefined;
      this.addWatchFile(file);
      const { logo, typeface } = readLook() ?? {};
      const font = typefaceOf(typeface).file;
      return [
        font === undefined
          ? 'export const displayFont = undefined;'
          : `export { default as displayFont } from '${assets}fonts/${font.name}?url';`,
        logo === undefined
          ? 'export const logo = undefined;'
          : await logoModule(logo, dirname(file), cacheDir),
      ].join('\n');
    },
    async transform(code, id) {
      if (!/\.css(?:$|\?)/.test(id) || id.includes('/node_modules/')) return undefined;
      const isGlobal = id.endsWith('styles/global.css');
      if (isGlobal) this.addWatchFile(file);
      const look = readLook();
      if (look === undefined) return undefined;
      const styles = stylesWithLook(code, look);
      if (!isGlobal) return styles === code ? undefined : styles;
      return `${styles.replace(themeImport, '')}\n${themeWithLook(await readFile(theme, 'utf8'), look)}`;
    },
    generateBundle(_, bundle) {
      const look = readLook();
      if (look === undefined) return;
      for (const asset of Object.values(bundle))
        if (asset.type === 'asset' && asset.fileName.endsWith('.css'))
          asset.source = stylesWithLook(Buffer.from(asset.source).toString(), look);
    },
  };
}

/** The logo as pages show it, in a file from which the build takes it. */
async function logoModule(logo: NonNullable<Look['logo']>, contentDir: string, cacheDir: string) {
  const picture = await logoPicture(logo.file, await readFile(join(contentDir, logo.file)));
  if (picture === undefined) throw new Error(`The logo ${logo.file} cannot be read.`);
  const { content, ending, ...view } = picture;
  const copy = join(cacheDir, `logo.${ending}`);
  await mkdir(cacheDir, { recursive: true });
  await writeFile(copy, content);
  return `import src from '${copy}?url';
export const logo = { src, ...${JSON.stringify({ ...view, hasName: logo.hasName })} };`;
}
