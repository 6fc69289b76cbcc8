import { join } from 'node:path';
import node from '@astrojs/node';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { bakedPractice } from './src/build/baked-practice.ts';
import { practiceFor, readBuildTarget } from './src/build/build-target.ts';
import { contentGate } from './src/build/content-gate.ts';
import { entryCache } from './src/build/entry-cache.ts';
import { finishSite } from './src/build/finish-site.ts';
import { searchModules } from './src/build/search-modules.ts';
import { siteLook } from './src/build/site-look.ts';
import { pictureSpelling } from './src/build/picture-spelling.ts';
import { textEntries } from './src/build/text-entries.ts';
import { contentDir } from './src/lib/content-dir.ts';
import { basePathOf } from './src/lib/paths.ts';
import { practiceIn, readPractice, readPracticeWords } from './src/practice.ts';

const folder = contentDir();
const target = readBuildTarget();
const practice = practiceFor(target, readPractice(folder));
const words = readPracticeWords(folder);
const base = basePathOf(practice?.website);
const search = searchModules();

/** Only the script that every page begins with stands inside it. */
const firstScript = /Head\.astro_astro_type_script_index_0/;

// Astro lets variables of these names stand in for its own: DEV=1 would put drafts on the built site.
for (const name of ['BASE_URL', 'DEV', 'PROD', 'MODE']) Reflect.deleteProperty(process.env, name);

export default defineConfig({
  site: practice?.website ?? 'http://localhost:4321',
  base: base || '/',
  // Astro empties it first: `npm run build` gives each build a folder of its own.
  outDir: process.env.OUT_DIR || './dist/astro',
  // Entries are cached between builds, for each content folder and base path apart.
  cacheDir: `./node_modules/.astro/${(folder + base).replaceAll(/[^\w-]+/g, '_')}`,
  trailingSlash: 'always',
  // The live preview shows the site and nothing else, and asks nothing of other hosts.
  devToolbar: { enabled: false },
  adapter: node({ mode: 'middleware' }),
  // Pages in work at the same time: while one is rendered, worker threads finish others.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  image: {
    layout: 'constrained',
    responsiveStyles: false,
    service: { entrypoint: './src/build/picture-service.js' },
  },
  integrations: [
    entryCache(),
    contentGate(folder),
    bakedPractice(practice, words),
    textEntries(),
    // All that happens after Astro has rendered the pages, step by step.
    finishSite({
      contentDir: folder,
      practice,
      practiceIn: (language) => practiceIn(practice, words, language),
      target,
      searchModules: search.files,
    }),
  ],
  vite: {
    plugins: [
      pictureSpelling(),
      search.plugin,
      siteLook(join(folder, 'practice.yaml'), () => readPractice(folder)?.look),
      tailwindcss(),
    ],
    // The editor's package belongs to no page, and is large.
    optimizeDeps: { exclude: ['@sveltia/cms'] },
    build: {
      cssTarget: ['safari15', 'chrome90', 'firefox100'],
      assetsInlineLimit: (file) => firstScript.test(file),
      modulePreload: false,
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Every page names the scripts of its components: their hash is name enough.
              entryFileNames: ({ name }) =>
                name.includes('astro_type_script') && !firstScript.test(name)
                  ? '_astro/[hash].js'
                  : '_astro/[name].[hash].js',
            },
          },
        },
      },
    },
  },
});
