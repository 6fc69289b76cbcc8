import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in the owner's browser. Where that fails, the address was printed already. */
export function openInBrowser(address: string): void {
  const [command, ...words] = browserCommand(address, {
    platform: process.platform,
    isTerminal: process.stdout.isTTY,
    env: process.env,
  });
  if (command === undefined) return;
  spawn(command, words, { detached: true, stdio: 'ignore' })
    .once('error', () => undefined)
    .unref();
}

interface Place {
  platform: NodeJS.Platform;
  /** True where somebody sits at the terminal. */
  isTerminal: boolean;
  env: Record<string, string | undefined>;
}

/** The system's command to open an address; empty where nobody would see it, or with BROWSER=none. */
export function browserCommand(address: string, { platform, isTerminal, env }: Place): string[] {
  if (!isTerminal || env['CI'] || env['BROWSER'] === 'none') return [];
  return [...(openers[platform] ?? ['xdg-open']), address];
}
