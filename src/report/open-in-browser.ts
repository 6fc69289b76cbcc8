import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Asks the system to open an address in the browser. Where that fails, the address was printed already. */
export function openInBrowser(address: string): void {
  const [command = '', ...words] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...words, address], { detached: true, stdio: 'ignore' });
  child.once('error', () => undefined);
  child.unref();
}
