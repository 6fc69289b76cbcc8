import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Door } from '#editor/bridge/door.ts';
import { handleRequest } from '#editor/bridge/handle-request.ts';
import { contentHash } from '#editor/bridge/content-folder.ts';
import type { Change } from '#editor/change.ts';
import { writeContent } from './write-content.ts';

/** Lets everybody in. */
export const openDoor: Door = { admit: () => ({}) };

/** The bridge over the made-up practice's content in a folder of its own, with a secret lying beside it. */
export class TestBridge {
  readonly content = writeContent({});

  constructor() {
    writeFileSync(join(this.content.base, 'secret.mdx'), '---\ntitle: Secret\n---\n');
  }

  read = (file: string) => readFileSync(join(this.content.base, file), 'utf8');
  hashOf = (file: string) => contentHash(file, readFileSync(join(this.content.base, file)));

  ask(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const about = () => ({ title: '', today: '', deskUrl: '', previewUrl: '' });
    const request = new Request(`http://127.0.0.1:4322${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return handleRequest(request, { contentDir: this.content.dir, about }, openDoor);
  }

  /** What the bridge says to some changes: its status and its words. */
  async change(...changes: Change[]): Promise<[status: number, message: string | undefined]> {
    const answer = await this.ask('/api/change', { changes });
    const { message } = (await answer.json()) as { message?: string };
    return [answer.status, message];
  }

  /** A change of one page, made from how it is now. */
  edited(path: string, edit: (text: string) => string): Change {
    return { path, base: this.hashOf(path), text: edit(this.read(path)) };
  }

  /** Everything below the folder that holds content/, to see that nothing else was touched. */
  everything = () =>
    readdirSync(this.content.base, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => `${item.name}: ${readFileSync(join(item.parentPath, item.name), 'latin1')}`)
      .toSorted();
}
