import { existsSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type Finding, bad, good, watch } from '#moderation/doctor/finding.ts';

const megabyte = 1024 * 1024;
/** Free space below which the owner is told, in megabytes. */
const little = 500;
const tooLittle = 50;

/** The folder of what must outlive a build: whether it can be written, is private, and has room. */
export function checkFolder(dataDir: string, outDir: string): Finding[] {
  if (!existsSync(dataDir))
    return [watch('folder', `${dataDir} is not there yet. It is made when the site first starts.`)];
  const served = [join(outDir, 'client'), 'public'].find((folder) => isWithin(dataDir, folder));
  if (served !== undefined)
    return [
      bad(
        'folder',
        `${dataDir} lies in ${served}, which everybody can read. Move it and name it in DATA_DIR.`,
      ),
    ];
  return [checkWriting(dataDir), checkRoom(dataDir)];
}

/** The key that links and buttons are signed with. It is never shown. */
export function checkSecret(dataDir: string, given: string | undefined): Finding {
  const about = 'secret';
  if (given !== undefined && given !== '')
    return given.length < 32
      ? bad(about, 'COMMENTS_SECRET is too short: give it at least 32 characters.')
      : good(about, 'The secret is given by COMMENTS_SECRET.');
  const file = join(dataDir, 'secret');
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined)
    return watch(about, `There is no ${file} yet. It is made when the site first starts.`);
  if (found.size < 32)
    return bad(
      about,
      `${file} is too short to be safe. Delete it: a new one is made, and old links stop working.`,
    );
  return isOpenToOthers(found.mode)
    ? bad(about, `${file} can be read by others on this machine: chmod 600 ${file}`)
    : good(about, `${file} is there, and nobody else can read it.`);
}

export function checkPrivacy(storeFile: string): Finding[] {
  return ['', '-wal']
    .map((end) => `${storeFile}${end}`)
    .filter((file) => isOpenToOthers(statSync(file, { throwIfNoEntry: false })?.mode ?? 0))
    .map((file) =>
      watch(
        'privacy',
        `${file} can be read by others on this machine, with all names in it: chmod 600 ${file}`,
      ),
    );
}

function checkWriting(dataDir: string): Finding {
  const file = join(dataDir, `.doctor-${process.pid}`);
  try {
    writeFileSync(file, 'This file may be deleted.\n', { mode: 0o600 });
    rmSync(file);
    return good('folder', `${dataDir} can be written.`);
  } catch (error) {
    return bad(
      'folder',
      `${dataDir} cannot be written (${(error as Error).message}). Let the user who runs the site own it.`,
    );
  }
}

function checkRoom(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / megabyte);
  const words = `${free.toLocaleString('en-US')} MB are free on the disk of ${dataDir}.`;
  if (free < tooLittle) return bad('disk', `${words} Make room now: comments will soon be refused.`);
  return free < little ? watch('disk', `${words} Make room soon.`) : good('disk', words);
}

const isOpenToOthers = (mode: number) => process.platform !== 'win32' && (mode & 0o077) !== 0;

const isWithin = (path: string, folder: string) =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
