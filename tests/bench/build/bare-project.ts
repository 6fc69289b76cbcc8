import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { proseTags } from '#schemas/prose-tags.ts';

/** Writes an Astro and MDX project with the texts of a content folder and nothing else: one plain page for each. */
export function writeBareProject(folder: string, contentDir: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files(contentDir))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const collections = ['therapies', 'conditions', 'articles', 'pages'];

const files = (contentDir: string): Record<string, string> => ({
  'package.json': '{ "name": "bare", "private": true, "type": "module" }',
  'astro.config.mjs': `
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()], devToolbar: { enabled: false } });
`,
  'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const filesIn = (folder) =>
  defineCollection({ loader: glob({ base: ${JSON.stringify(contentDir)} + '/' + folder, pattern: '*.mdx' }) });
export const collections = { ${collections.map((name) => `${name}: filesIn('${name}')`).join(', ')} };
`,
  'src/Tag.astro': '<div><slot /></div>\n',
  'src/pages/[collection]/[slug].astro': `---
import { getCollection, render } from 'astro:content';
import Tag from '../../Tag.astro';

export async function getStaticPaths() {
  const all = await Promise.all(${JSON.stringify(collections)}.map((name) => getCollection(name)));
  return all.flat().map((entry) => ({
    params: { collection: entry.collection, slug: entry.id },
    props: { entry },
  }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const components = Object.fromEntries(${JSON.stringify(Object.keys(proseTags))}.map((name) => [name, Tag]));
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><main><h1>{entry.data.title}</h1><Content components={components} /></main></body>
</html>
`,
});
