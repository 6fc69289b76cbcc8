import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { sites } from './sites.ts';

/** `npm run edit` at work. */
export interface EditCommand {
  url: string;
  /** Ends the command, waits for its end, which may have come before, and takes its content away. */
  stop: () => Promise<void>;
}

/**
 * Runs `npm run edit` over a copy of the made-up practice in `folder`, which must lie where the live preview
 * watches: dist/ and node_modules/ it does not.
 */
export async function startEdit(folder: string, settings: NodeJS.ProcessEnv = {}): Promise<EditCommand> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(sites.second.contentDir, folder, { recursive: true });
  const command = spawn(process.execPath, ['src/cli/edit.ts'], {
    env: { ...outsideOfTests(), CONTENT_DIR: folder, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    command.stdout.on('data', (text: Buffer) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(text.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    command.once('exit', (code) => reject(new Error(`npm run edit ended with ${code}.`)));
  });
  return {
    url,
    stop: async () => {
      if (command.exitCode === null && command.signalCode === null) {
        const ended = new Promise((resolve) => command.once('exit', resolve));
        command.kill('SIGINT');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Inside a test run Astro reads no content, so the command must not learn that it is in one. */
export function outsideOfTests(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV|TEST|DEV|PROD|MODE)/.test(name),
  );
  return Object.fromEntries(own);
}
