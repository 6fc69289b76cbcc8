import { type EditorAbout, bridgeHeader } from '#editor/change.ts';

/** What the door at the desk gives to the editor's own pages; on the owner's machine there is none. */
let token: string | undefined;

/** Asks the bridge, which lies beside this page. @throws {Error} in words, where nothing answers */
export async function fetchBridge(name: string, body?: object): Promise<Response> {
  const headers = { [bridgeHeader]: token ?? '1' };
  const request =
    body === undefined
      ? fetch(`api/${name}`, { headers })
      : fetch(`api/${name}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
  // Of an error with a cause the package shows the cause, which is no sentence for the owner.
  const response = await request.catch(() => undefined);
  if (response === undefined) throw new Error(token === undefined ? stopped : offline);
  return response;
}

/** What the window shows around the forms; from then on this page may send changes. */
export async function askAbout(): Promise<EditorAbout> {
  const about = (await askBridge('about')) as EditorAbout;
  ({ token } = about);
  return about;
}

/** @throws {Error} with what the bridge said, or that it is not there */
export async function askBridge(name: string, body?: object): Promise<unknown> {
  let response = await fetchBridge(name, body);
  if (response.status === 403 && body !== undefined && token !== undefined) {
    // Who signs in again in another tab has another session, and this page goes on with it.
    await askAbout();
    response = await fetchBridge(name, body);
  }
  if (!response.ok) throw new Error(await messageOf(response));
  return response.json();
}

const stopped =
  'The editor was stopped, so nothing could be saved. Start it again in the terminal with "npm run edit", then save once more. Leave this window open: what you wrote is still here.';
const offline =
  'The site did not answer, so nothing could be saved. Look whether you are connected to the internet, then save once more. Leave this window open: what you wrote is still here.';

export async function messageOf(response: Response): Promise<string> {
  const body = (await response.json().catch(() => ({}))) as { message?: string };
  return body.message ?? `The editor could not do this (${response.status}). Nothing was saved.`;
}

export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function base64(data: Blob): Promise<string> {
  const bytes = new Uint8Array(await data.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
