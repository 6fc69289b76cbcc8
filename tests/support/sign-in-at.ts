import { until } from './journey-server.ts';
import type { SiteProcess } from './site-process.ts';

/** Signs the owner in by the address that a server prints at its start. Returns the cookie to send. */
export async function signInAt(site: SiteProcess | undefined): Promise<string> {
  if (site === undefined) throw new Error('The server does not run.');
  const link = await until(() => /one sign-in: (\S+)/.exec(site.output())?.[1]);
  const token = new URL(link).searchParams.get('t') ?? '';
  const answer = await fetch(`${site.url}/desk/enter/`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
    headers: { origin: site.url },
    redirect: 'manual',
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
