import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether nginx is installed. */
export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;

/** Serves `folder` with nginx on `port`: one worker, files compressed before. Returns what ends it. */
export async function startNginx(folder: string, port: number): Promise<() => void> {
  const place = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(place, 'logs'));
  writeFileSync(join(place, 'nginx.conf'), configuration(folder, port, place));
  const server = spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf')], { stdio: 'inherit' });
  const stop = () => {
    server.kill('SIGQUIT');
    rmSync(place, { recursive: true });
  };
  for (let tries = 0; tries < 50; tries += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return stop;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error('nginx does not answer.');
}

const configuration = (folder: string, port: number, place: string) => `
user root;
daemon off;
worker_processes 1;
pid ${place}/nginx.pid;
error_log ${place}/logs/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=1000;
  gzip_static on;
  types { text/html html; text/javascript js; image/svg+xml svg; font/woff2 woff2; application/json json; }
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    location /_astro/ { add_header Cache-Control "public, max-age=31536000, immutable"; }
    location / { add_header Cache-Control no-cache; }
  }
}
`;
