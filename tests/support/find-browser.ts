import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const headlessShell = '/usr/bin/chromium-headless-shell';
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const advice = `The browser tests need Chromium or Chrome, and none was found or could be installed.
Install one of them, or name it: CHROME_PATH=/path/to/chrome npm test`;

/**
 * Path of a Chromium or Chrome: the one CHROME_PATH names, an installed one, else one that is installed now
 * (Playwright's own, then Debian's package).
 * @throws {Error} that says what to do, where none can be had
 */
export function findBrowser(): string {
  return installedBrowser() ?? installed(installWithPlaywright) ?? installed(installWithApt) ?? fail();
}

/**
 * Path of Debian's headless shell where it is installed, else of the whole browser. Without the parts of a window it
 * takes a third less processor time; it keeps no page for going back, and its mouse rests on the page from the start.
 */
export function findHeadlessBrowser(): string {
  const isThere = process.env['CHROME_PATH'] === undefined && existsSync(headlessShell);
  return isThere ? headlessShell : findBrowser();
}

function installedBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && !existsSync(named))
    throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
  return named ?? [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
}

function installed(install: () => void): string | undefined {
  try {
    install();
  } catch {
    return undefined;
  }
  return installedBrowser();
}

function installWithPlaywright(): void {
  console.log('No browser is installed: trying the one of Playwright ...');
  execFileSync('node_modules/.bin/playwright-core', ['install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
  });
}

function installWithApt(): void {
  console.log("Trying Debian's packages chromium-headless-shell and chromium ...");
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...words: string[]) => {
    const [command = '', ...rest] = [...asRoot, ...words];
    execFileSync(command, rest, { stdio: 'ignore', timeout: 600_000 });
  };
  const install = (...names: string[]) =>
    run('apt-get', 'install', '-y', '--no-install-recommends', ...names);
  run('apt-get', 'update');
  try {
    install('chromium', 'chromium-headless-shell');
  } catch {
    install('chromium');
  }
}

function fail(): never {
  throw new Error(advice);
}
