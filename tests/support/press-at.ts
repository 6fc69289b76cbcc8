import type { SiteProcess } from './site-process.ts';

/** A browser without script at the desk: reads pages, and presses the first button that sends to an address. */
export function deskBrowser(site: SiteProcess, cookie: string) {
  const read = async (path: string) => (await fetch(`${site.url}${path}`, { headers: { cookie } })).text();
  return {
    read,
    press: async (path: string, action: string): Promise<void> => {
      const form = new RegExp(`action="${action}"[^>]*>\\s*<input[^>]*value="([^"]+)"`);
      const token = form.exec(await read(path))?.[1];
      if (token === undefined) throw new Error(`${path} has no button that sends to ${action}.`);
      await fetch(`${site.url}${action}`, {
        ...{ method: 'POST', headers: { cookie, origin: site.url }, redirect: 'manual' },
        body: new URLSearchParams({ token }),
      });
    },
  };
}
