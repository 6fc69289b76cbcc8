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

/** Milliseconds in which the process must answer. The first page after its start takes longest. */
export const answerLimit = 30_000;

/** A whole answer of the process. */
interface PreviewAnswer {
  status: number;
  type: string;
  body: Buffer<ArrayBuffer>;
}

/** What the process answers, to its end; undefined where none listens, it ended meanwhile, or takes too long. */
export async function askPreview(
  { key, port }: PreviewBackend,
  path: string,
  limit = answerLimit,
): Promise<PreviewAnswer | undefined> {
  const open = port();
  if (open === undefined) return undefined;
  try {
    const answer = await fetch(`http://127.0.0.1:${open}${path}`, {
      headers: { [keyHeader]: key },
      redirect: 'manual',
      signal: AbortSignal.timeout(limit),
    });
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    return { status: answer.status, type, body: Buffer.from(await answer.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
