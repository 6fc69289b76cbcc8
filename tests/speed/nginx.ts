import { startNginx } from '../support/nginx.ts';

/** Serves `folder` with nginx on `port`: one worker, files compressed before. Returns what ends it. */
export const serveWithNginx = (folder: string, port: number): Promise<() => Promise<void>> =>
  startNginx(
    `
  keepalive_requests 1000000;
  open_file_cache max=1000;
  gzip_static on;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    location /_astro/ { add_header Cache-Control "public, max-age=31536000, immutable"; }
    location / { add_header Cache-Control no-cache; }
  }`,
    [port],
  );
