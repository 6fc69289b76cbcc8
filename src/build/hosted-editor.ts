import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files, Site } from '#build/site.ts';
import { buildEditorApp } from '#editor/bridge/build-app.ts';
import { readHosting } from '#editor/bridge/read-hosting.ts';
import { hostedPage } from '#editor/hosting.ts';

/**
 * The editor at /admin/ where practice.yaml (`editing`) or EDIT_REPOSITORY names the repository, and nothing
 * at all where neither does.
 */
export async function hostedEditor({ practice, logger }: Site): Promise<Files> {
  const hosting = readHosting(practice, process.env);
  if (hosting === undefined) return new Map();
  const app = await buildEditorApp();
  const files = new Map<string, string | Uint8Array>();
  for (const name of (await readdir(join(app, 'assets'))).toSorted())
    files.set(`client/admin/assets/${name}`, await readFile(join(app, 'assets', name)));
  files.set('client/admin/index.html', hostedPage(await readFile(join(app, 'admin.html'), 'utf8'), hosting));
  logger.info(`The editor for ${hosting.repository} is at /admin/.`);
  return files;
}
