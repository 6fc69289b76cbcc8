import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Opens an address in the owner's browser, where somebody sits at the terminal. Failing to is no fault. */
export function openInBrowser(url: string): void {
  const [command, ...words] = openers[process.platform] ?? [];
  if (command === undefined || !process.stdout.isTTY || process.env['BROWSER'] === 'none') return;
  spawn(command, [...words, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
