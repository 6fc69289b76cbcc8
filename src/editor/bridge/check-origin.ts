import type { Door } from '#editor/bridge/door.ts';
import { Refusal } from '#editor/bridge/refusal.ts';
import { bridgeHeader } from '#editor/change.ts';

/** The door of the owner's own machine: nobody signs in, and only pages of this editor may ask. */
export function localDoor(port: number): Door {
  return {
    admit: (request) => {
      const refusal = hostRefusal(request, port) ?? originRefusal(request, port);
      if (refusal !== undefined) throw new Refusal(403, refusal);
      return {};
    },
  };
}

/** Why a request under another name than this machine's is refused, or undefined. It meets DNS rebinding. */
export function hostRefusal(request: Request, port: number): string | undefined {
  const { host } = new URL(request.url);
  return hostsOf(port).includes(request.headers.get('host') ?? host)
    ? undefined
    : 'The editor answers only under its own address on this machine.';
}

/**
 * Another site's page can neither set the header nor hide where it comes from.
 * Source: OWASP Cross-Site Request Forgery Prevention (custom request headers, Fetch Metadata).
 */
function originRefusal({ headers }: Request, port: number): string | undefined {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  const isElsewhere = origin !== null && !hostsOf(port).some((known) => origin === `http://${known}`);
  if ((site !== null && site !== 'same-origin') || isElsewhere) return anotherSite;
  return headers.get(bridgeHeader) === null ? ownPagesOnly : undefined;
}

const hostsOf = (port: number) => [`127.0.0.1:${port}`, `localhost:${port}`];

export const anotherSite = 'Another site asked for this. The editor refuses it.';
export const ownPagesOnly = 'The editor answers only to its own pages.';
