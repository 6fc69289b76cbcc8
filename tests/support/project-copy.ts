import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programVersion } from '#publishing/code-version.ts';
import { activateBuild, buildContent, prepareBuildFolder } from '#publishing/release-folders.ts';
import { copyContent } from '#release/content-copy.ts';
import { completeRelease, recordOf } from '#release/desk/release-record.ts';
import { sites } from './sites.ts';

/** The whole project in a folder of its own: Astro commands there meet none of this folder, and no repository. */
export interface ProjectCopy {
  folder: string;
  outDir: string;
  contentDir: string;
  remove: () => void;
}

const sources = [
  ...['content', 'public', 'src'],
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
];
/** Caches that a program may write into in place. */
const caches = ['.astro', '.vite'];

/** Copies the project with its content, and puts the built site there as the release that visitors see. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const path of sources) cpSync(path, join(folder, path), { recursive: true });
  linkFolder('node_modules', join(folder, 'node_modules'), caches);
  const cache = join('node_modules', '.astro', 'content');
  // Astro's own list of entries names files of the folder that it was made in.
  if (existsSync(cache))
    cpSync(cache, join(folder, cache), {
      recursive: true,
      filter: (path) => !path.endsWith('data-store.json'),
    });
  const [outDir, contentDir] = [join(folder, 'dist'), join(folder, 'content')];
  cpSync(sites.shipped.outDir, prepareBuildFolder(outDir), { recursive: true });
  copyContent(contentDir, buildContent(outDir));
  completeRelease(outDir, buildContent(outDir), recordOf({ outDir, program: programVersion() }, contentDir));
  activateBuild(outDir);
  return { folder, outDir, contentDir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Gives all files of a folder a second name, which takes no time; on another disk they are copied. */
function linkFolder(from: string, to: string, without: readonly string[] = []): void {
  mkdirSync(to);
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (without.includes(item.name)) continue;
    if (item.isDirectory()) linkFolder(source, target);
    else if (item.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
