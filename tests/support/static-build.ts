import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface StaticBuild {
  /** The folder that is put online. */
  folder: string;
  /** Old addresses, as nginx includes them. */
  redirects: string;
  /** What the command printed. */
  says: string;
}

/** Runs `npm run build:static` over the content in `contentDir`, into `dist/test/NAME/static`. */
export async function buildStatic(
  name: string,
  contentDir: string,
  ...words: string[]
): Promise<StaticBuild> {
  const root = `dist/test/${name}`;
  const { stdout, stderr } = await run(process.execPath, ['src/cli/build-static.ts', ...words], {
    env: { ...process.env, VITEST: undefined, CONTENT_DIR: contentDir, OUT_DIR: root },
  });
  return {
    folder: resolve(root, 'static'),
    redirects: resolve(root, 'static-redirects.conf'),
    says: stdout + stderr,
  };
}
