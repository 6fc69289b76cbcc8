import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A PostgreSQL server that tests may use. */
interface PostgresServer {
  /** Address of a database in which tests make schemas of their own. */
  url: string;
}

/** A server that the tests started and may restart. */
export interface OwnPostgres extends PostgresServer {
  restart: () => void;
  stop: () => void;
}

let shared: Promise<PostgresServer> | undefined;

/** The server at PGHOST or 127.0.0.1, else one that is started for this process from Debian's package. */
export const findPostgres = (): Promise<PostgresServer> => (shared ??= find());

async function find(): Promise<PostgresServer> {
  const { PGHOST = '127.0.0.1', PGPORT = '5432', PGUSER = 'postgres', PGDATABASE = 'postgres' } = process.env;
  if (await answers(PGHOST, Number(PGPORT)))
    return { url: `postgres://${PGUSER}@${PGHOST}:${PGPORT}/${PGDATABASE}` };
  const own = await startPostgres();
  process.once('exit', () => own.stop());
  return own;
}

/**
 * Starts a server of its own in a temporary folder.
 * @param installed folder with one folder for each version that is installed, as Debian has it
 * @throws {Error} where PostgreSQL is not installed: these tests are never left out
 */
export async function startPostgres(installed = '/usr/lib/postgresql'): Promise<OwnPostgres> {
  const programs = findPrograms(installed);
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const user = becomesAnother(folder);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, ...words: string[]) =>
    execFileSync(join(programs, program), words, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  const start = () => run('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options);
  const stop = () => run('pg_ctl', 'stop', '-w', '-D', data, '-m', 'fast');
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: () => {
      stop();
      start();
    },
    stop: () => {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The oldest version that the store is made for. */
const oldestVersion = 15;

function findPrograms(root: string): string {
  const versions = existsSync(root) ? readdirSync(root) : [];
  const found = versions
    .filter((version) => Number(version) >= oldestVersion)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  if (found === undefined)
    throw new Error(
      `These tests need PostgreSQL ${oldestVersion} or later. Start one and name it in PGHOST, or install it: apt-get install postgresql`,
    );
  return found;
}

/** PostgreSQL refuses to run as root. */
function becomesAnother(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind: '-u' | '-g') =>
    Number(spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
}
