import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether nginx is installed. */
export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether nginx can serve files that were compressed with Brotli (Debian: libnginx-mod-http-brotli-static). */
export const hasBrotliStatic = (): boolean => existsSync(brotliModule);

/**
 * Serves with nginx until what is returned is called.
 * @param http what stands inside `http { }`
 * @param ports of 127.0.0.1 that it listens on
 * @throws {Error} with nginx's own words where it does not start
 */
export async function startNginx(http: string, ports: readonly number[]): Promise<() => Promise<void>> {
  if (!hasNginx()) throw new Error('This needs nginx. Install it: apt-get install nginx');
  const place = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(place, 'logs'));
  writeFileSync(join(place, 'nginx.conf'), wholeConfiguration(http, place));
  const server = spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async () => {
    server.kill('SIGQUIT');
    await ended;
    rmSync(place, { recursive: true });
  };
  while (server.exitCode === null) {
    if ((await Promise.all(ports.map(isOpen))).every(Boolean)) return stop;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await ended;
  rmSync(place, { recursive: true });
  throw new Error(`nginx does not start: ${said}`);
}

/** Only root may name the user that serves. */
const wholeConfiguration = (http: string, place: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
${hasBrotliStatic() ? `load_module ${brotliModule};` : ''}
daemon off;
worker_processes 1;
pid ${place}/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  sendfile on;
  tcp_nopush on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/${name};`).join('\n  ')}
${http}
}
`;

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
