import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { bakedPractice } from './src/build/baked-practice.ts';
import { compressedTwins } from './src/build/compress.ts';
import { contentGate } from './src/build/content-gate.ts';
import { publishedComments } from './src/build/published-comments.ts';
import { contentPolicy } from './src/build/content-policy.ts';
import { articleFeed } from './src/build/feed.ts';
import { hostedEditor } from './src/build/hosted-editor.ts';
import { plainTwins } from './src/build/plain-twins.ts';
import { redirectFiles } from './src/build/redirects.ts';
import { searchIndex } from './src/build/search-index.ts';
import { sharePictures } from './src/build/share-pictures.ts';
import { siteMap } from './src/build/site-map.ts';
import { practiceSchema } from './src/schemas/practice.ts';
import { contentDir } from './src/lib/content-dir.ts';

const folder = contentDir();

// Astro lets variables of these names stand in for its own: DEV=1 would put drafts on the built site.
for (const name of ['DEV', 'PROD', 'MODE']) Reflect.deleteProperty(process.env, name);

export default defineConfig({
  site: websiteOf(folder) ?? 'http://localhost:4321',
  outDir: process.env.OUT_DIR || './dist',
  // Entries are cached between builds, for each content folder apart.
  cacheDir: `./node_modules/.astro/${folder.replaceAll(/[^\w-]+/g, '_')}`,
  trailingSlash: 'always',
  // The live preview shows the site and nothing else, and asks nothing of other hosts.
  devToolbar: { enabled: false },
  adapter: node({ mode: 'middleware' }),
  build: { inlineStylesheets: 'always' },
  image: { layout: 'constrained', responsiveStyles: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    contentGate(folder),
    bakedPractice(folder),
    mdx(),
    ...siteMap(folder),
    publishedComments(() => practiceFacts(folder)),
    contentPolicy(),
    sharePictures(),
    plainTwins(folder),
    articleFeed(folder),
    redirectFiles(folder),
    searchIndex(folder),
    hostedEditor(folder),
    compressedTwins(),
  ],
  vite: {
    plugins: [tailwindcss()],
    build: {
      // Only the script that every page begins with stands inside it.
      assetsInlineLimit: (file) => /Head\.astro_astro_type_script_index_0/.test(file),
      modulePreload: false,
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own, which the bundler need not keep.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});

/** What the server tells owner and readers of the practice. The content was checked before. */
function practiceFacts(directory) {
  const practice = practiceSchema.parse(parse(readFileSync(join(directory, 'practice.yaml'), 'utf8')));
  return {
    name: practice.name,
    therapist: practice.therapist.name,
    website: practice.website,
    email: practice.email,
    timeZone: practice.timeZone ?? 'UTC',
    replies: practice.comments?.replies ?? [],
  };
}

/** The site's own address, where practice.yaml knows it. A file that cannot be read is told by the check. */
function websiteOf(directory) {
  try {
    return parse(readFileSync(join(directory, 'practice.yaml'), 'utf8'))?.website;
  } catch {
    return undefined;
  }
}
