import { bridgeHeader } from '#editor/change.ts';

/** @throws {Error} with what the bridge said, or that it is not there */
export async function askBridge(name: string, body?: object): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`/api/${name}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { [bridgeHeader]: '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Error(
      'The editor was stopped, so nothing could be saved. Start it again in the terminal with "npm run edit", then save once more. Leave this window open: what you wrote is still here.',
    );
  }
  if (!response.ok) throw new Error(await messageOf(response));
  return response.json();
}

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
