import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';

/** Every address that a page leads to, loads or sends a form to, as it is written. */
export function addressesOf(root: HTMLElement): string[] {
  const names = ['href', 'src', 'action', 'poster', 'data-href'];
  const single = root
    .querySelectorAll('*')
    .flatMap((element) => names.flatMap((name) => element.getAttribute(name) ?? []));
  const sets = root
    .querySelectorAll('[srcset]')
    .flatMap((element) => (element.getAttribute('srcset') ?? '').split(','))
    .map((part) => part.trim().split(/\s/)[0] ?? '');
  const scripts = root.querySelector('html')?.getAttribute('data-scripts')?.split(' ') ?? [];
  return [...new Set([...single, ...sets, ...scripts])].filter((address) => address !== '');
}

/** Inline styles and scripts that a page's policy does not allow, each by its beginning. */
export function forbiddenInlines(root: HTMLElement): string[] {
  const policy = root.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content');
  return root
    .querySelectorAll('style, script:not([src])')
    .filter((element) => !(element.getAttribute('type') ?? '').includes('json'))
    .filter(({ innerHTML }) => !policy?.includes(`'sha256-${hashOf(innerHTML)}'`))
    .map(({ innerHTML }) => innerHTML.slice(0, 60));
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
