import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';

/** Why the site cannot be built on this server, in plain words; undefined where it can. */
export function whyNotHere({
  folder,
  outDir,
  contentDir,
}: {
  folder: string;
  outDir: string;
  contentDir: string;
}): string | undefined {
  const elsewhere = 'Publish from the computer where it is written (npm run release).';
  try {
    createRequire(join(folder, 'package.json')).resolve('astro/package.json');
  } catch {
    return `This server has no program to build the site with: it is built in another place. ${elsewhere}`;
  }
  if (!existsSync(join(resolve(folder, contentDir), 'practice.yaml')))
    return `The content of the site is not on this server. ${elsewhere}`;
  if (relative(folder, resolve(outDir)).startsWith('..'))
    return 'The folder that the site is built into (OUT_DIR) lies outside of the project, where it cannot be built.';
  return undefined;
}
