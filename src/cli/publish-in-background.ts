import { cpSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkContent } from '#check/check-content.ts';
import { contentDir } from '#lib/content-dir.ts';
import { programVersion } from '#publishing/code-version.ts';
import { discardBuild } from '#publishing/release-folders.ts';
import { deskGit } from '#release/desk/desk-git.ts';
import { carryOut, snapshotIn } from '#release/desk/publish-steps.ts';
import { readRun, takeOver } from '#release/desk/publish-run.ts';
import { buildNext, testNext } from '#release/make-site.ts';

/**
 * Carries out one run that the desk began, in a process of its own: visitors are served meanwhile, and a server that
 * stops does not stop it.
 */
const [outDir = '', number = ''] = process.argv.slice(2);
const folder = process.cwd();
const run = readRun(outDir, Number(number));
if (run === undefined) throw new Error(`There is no run ${number} in ${outDir}.`);
const rest = takeOver(outDir, run);
const { commit, send } = deskGit({ folder, contentDir: contentDir(), by: run.by });
seedCache();
try {
  await carryOut(run, {
    ...{ outDir, commit, send },
    contentDir: contentDir(),
    program: programVersion(),
    check: (files) => checkContent(files).problems,
    build: (content) => buildNext({ folder, outDir, contentDir: content }),
    test: (content) => testNext({ folder, outDir, contentDir: content }),
  });
} finally {
  discardBuild(outDir);
  rest();
}

/** The first build here takes over what builds from a terminal have cached; Astro's own list of entries names files. */
function seedCache(): void {
  const cacheOf = (path: string) => join('node_modules', '.astro', path.replaceAll(/[^\w-]+/g, '_'));
  const [from, to] = [contentDir(), relative(folder, snapshotIn(outDir))].map(cacheOf);
  if (from === undefined || to === undefined || existsSync(to) || !existsSync(from)) return;
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('data-store.json') });
}
