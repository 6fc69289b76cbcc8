import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '#editor/bridge/content-folder.ts';
import { openServerEditor } from '#editor/bridge/server-editor.ts';
import type { EditorAbout } from '#editor/change.ts';
import { handleEditing, isEditingRequest } from '#server/editing/handle-editing.ts';
import { type Answer, type AskOptions, type CommentServer, openCommentServer } from './comment-server.ts';
import { type WrittenContent, writeContent } from './write-content.ts';

/** The desk of a running server with its editor, over the made-up practice in a folder of its own. */
export interface EditServer {
  server: CommentServer;
  content: WrittenContent;
  /** Paths of the preview that somebody was shown. */
  shown: string[];
  /** Times at which the editor was opened. */
  opened: () => number;
  read: (file: string) => string;
  /** Asks below /desk/edit/, as the editor's own page does unless headers say otherwise. */
  ask: (path: string, options?: AskOptions) => Promise<Answer>;
  /** Sends a change of a page's title, made from how the page is now. */
  change: (title: string, options: ChangeOptions) => Promise<Answer>;
  /** What a session's editor sends back with each change. */
  tokenOf: (cookie: string) => Promise<string>;
  close: () => Promise<void>;
}

interface ChangeOptions {
  headers: Record<string, string>;
  /** Hash of the version from which it is made; of the one that is there now where none is named. */
  base?: string;
}

export const editedPage = 'content/conditions/test-pain.mdx';

export async function openEditServer(): Promise<EditServer> {
  const content = writeContent({});
  const appFolder = mkdtempSync(join(tmpdir(), 'editor-app-'));
  mkdirSync(join(appFolder, 'assets'));
  for (const name of ['index.html', 'form.html', 'preview.js', 'assets/form-1.js'])
    writeFileSync(join(appFolder, name), `the editor: ${name}`);
  const shown: string[] = [];
  let opened = 0;
  const real = openServerEditor({
    contentDir: content.dir,
    appFolder,
    base: '/desk/edit/',
    previewBase: '/desk/edit/preview',
    idle: 1000,
  });
  const editor = {
    ...real,
    showPreview: (path: string) => {
      shown.push(path);
      return Promise.resolve(new Response('a draft'));
    },
  };
  const open = () => {
    opened += 1;
    return Promise.resolve({ kind: 'ready' as const, editor });
  };
  const server = await openCommentServer(
    {},
    {
      handleOther: (incoming, outgoing, context) => {
        if (isEditingRequest(incoming)) void handleEditing(incoming, outgoing, context, { open });
        return isEditingRequest(incoming);
      },
    },
  );
  const read = (file: string) => readFileSync(join(content.base, file), 'utf8');
  const ask: EditServer['ask'] = (path, { headers = {}, ...options } = {}) =>
    server.ask(`/desk/edit/${path}`, { headers: { 'x-editor': '1', ...headers }, ...options });
  return {
    server,
    content,
    shown,
    opened: () => opened,
    read,
    ask,
    change: (title, { headers, base }) => {
      const text = read(editedPage).replace(/^title: .*$/m, `title: ${title}`);
      const before = base ?? contentHash(editedPage, Buffer.from(read(editedPage)));
      return ask('api/change', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url, ...headers },
        body: JSON.stringify({ changes: [{ path: editedPage, base: before, text }] }),
      });
    },
    tokenOf: async (cookie) => {
      const about = JSON.parse((await ask('api/about', { headers: { cookie } })).body) as EditorAbout;
      return about.token ?? '';
    },
    close: async () => {
      real.stop();
      await server.close();
      content.remove();
      rmSync(appFolder, { recursive: true });
    },
  };
}
