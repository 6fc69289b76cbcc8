import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import type { Door } from '#editor/bridge/door.ts';
import { editorHeaders } from '#editor/bridge/editor-headers.ts';
import { currentProblems, handleRequest } from '#editor/bridge/handle-request.ts';
import { type Preview, startPreview } from '#editor/bridge/preview.ts';
import { showPreview } from '#editor/bridge/server-preview.ts';
import type { EditorAbout } from '#editor/change.ts';

/** The editor as the running site serves it: the same forms, bridge and preview as on the owner's own machine. */
export interface ServerEditor {
  /** Responds to a request below `/api/`. */
  handleApi: (
    request: Request,
    door: Door,
    about: () => EditorAbout,
    readBody: () => Promise<string>,
  ) => Promise<Response>;
  /** Sends one of the editor's own files by `request.url`, or calls `next` where there is none. */
  sendFile: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** A page or picture of the preview, by its path. */
  showPreview: (path: string) => Promise<Response>;
  stop: () => void;
}

interface Parts {
  contentDir: string;
  /** The editor as files for a browser. */
  appFolder: string;
  /** The path under which the editor is served, such as `/desk/edit/`. */
  base: string;
  /** The path under which the preview lies, such as `/desk/edit/preview`. */
  previewBase: string;
  /** The preview is stopped after so many milliseconds in which nobody looked at it. */
  idle: number;
}

export function openServerEditor({ contentDir, appFolder, base, previewBase, idle }: Parts): ServerEditor {
  let preview: Preview | undefined;
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(timer);
    preview?.stop();
    preview = undefined;
  };
  /** There is one at most, started when it is first looked at. */
  const running = (): Preview => {
    clearTimeout(timer);
    timer = setTimeout(stop, idle).unref();
    return (preview ??= startPreview({ contentDir, problems: () => currentProblems(contentDir) }));
  };
  return {
    handleApi: (request, door, about, readBody) =>
      handleRequest(request, { contentDir, about, signOf: (page) => running().signOf(page) }, door, readBody),
    sendFile: sirv(appFolder, { dev: true, brotli: true, setHeaders }),
    showPreview: (path) =>
      showPreview(path, running().backend, { base: previewBase, ownFiles: base, contentDir }),
    stop,
  };
}

/** The name of an asset changes with what is in it; the pages are requested anew each time. */
function setHeaders(response: ServerResponse, pathname: string): void {
  for (const [name, value] of Object.entries(editorHeaders())) response.setHeader(name, value);
  const isAsset = pathname.startsWith('/assets/');
  response.setHeader('Cache-Control', isAsset ? 'private, max-age=31536000, immutable' : 'no-store');
}
