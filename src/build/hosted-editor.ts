import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { buildEditorApp } from '#editor/bridge/build-app.ts';
import { readHosting } from '#editor/bridge/read-hosting.ts';
import { hostedPage } from '#editor/hosting.ts';

/**
 * Puts the editor at /admin/ where practice.yaml (`editing`) or EDIT_REPOSITORY names the repository, and nothing
 * at all where neither does. It stands after the search index, so that the search does not know it.
 */
export function hostedEditor(contentDir: string): AstroIntegration {
  return {
    name: 'hosted-editor',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const facts: unknown = parse(readFileSync(join(contentDir, 'practice.yaml'), 'utf8'));
        const hosting = readHosting(facts, process.env);
        if (hosting === undefined) return;
        const app = await buildEditorApp();
        const folder = join(fileURLToPath(dir), 'admin');
        await mkdir(folder, { recursive: true });
        await cp(join(app, 'assets'), join(folder, 'assets'), { recursive: true });
        const template = await readFile(join(app, 'admin.html'), 'utf8');
        await writeFile(join(folder, 'index.html'), hostedPage(template, hosting));
        logger.info(`The editor for ${hosting.repository} is at /admin/.`);
      },
    },
  };
}
