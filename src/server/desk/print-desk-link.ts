import type { Comments } from '#server/open-comments.ts';
import { servedAddress } from '#server/origins.ts';
import type { Settings } from '#server/settings.ts';

/** How long a printed link can be used, in milliseconds. */
const lifetime = 12 * 60 * 60_000;

/**
 * Prints a link to the desk for whoever started the server: at the address that it serves, which works in any case on
 * this machine, and at the address of the site where that is another one.
 * @returns false while the store is out of reach
 */
export async function printDeskLink(
  comments: Comments | undefined,
  settings: Settings,
  print: (line: string) => void,
): Promise<boolean> {
  if (comments === undefined) return true;
  try {
    const path = await comments.makeSignInPath(lifetime);
    const { website } = comments.context.facts;
    const here = settings.siteUrl?.replace(/\/$/, '') ?? servedAddress(settings);
    print(`The desk, good for one sign-in: ${here}${path}`);
    if (settings.siteUrl === undefined && website !== undefined && new URL(website).origin !== here)
      print(`Where this server is visited at ${website}, the same link is: ${new URL(path, website).href}`);
    return true;
  } catch {
    return false;
  }
}
