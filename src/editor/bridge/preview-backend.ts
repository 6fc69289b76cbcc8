import type { Waiting } from '#editor/bridge/preview-words.ts';

/** What is asked of the process that runs the preview. */
export interface PreviewBackend {
  /** Known to this program and the process alone, so that nobody else on the machine reaches it. */
  key: string;
  /** The port of the process; undefined while none listens. */
  port: () => number | undefined;
  /** What is waited for while no process listens. */
  waiting: () => Waiting;
  /** What is waited for where a page cannot be shown. */
  explainFailure: () => Waiting;
}

/** How the process gets to know its key, and in which header each request brings it. */
export const keyVariable = 'PREVIEW_KEY';
export const keyHeader = 'x-preview-key';

/** What the process answers; undefined where none listens, or it just ended. */
export async function askPreview(
  { key, port }: PreviewBackend,
  path: string,
  signal?: AbortSignal,
): Promise<Response | undefined> {
  const open = port();
  if (open === undefined) return undefined;
  const headers = { [keyHeader]: key };
  return fetch(`http://127.0.0.1:${open}${path}`, {
    headers,
    redirect: 'manual',
    ...(signal === undefined ? {} : { signal }),
  }).catch(() => undefined);
}
