import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BridgeSession } from '#editor/app/bridge-session.ts';
import type { Change, ListedFile } from '#editor/change.ts';

const page = 'content/conditions/sore-knee.mdx';
const other = 'content/conditions/stiff-hip.mdx';
const picture = 'content/conditions/knee.webp';

/** The changes that were sent, one list for each request. */
let sent: Change[][];

const listed = (path: string, text?: string): ListedFile => ({
  ...{ path, hash: path, size: 1, modified: 0 },
  ...(text === undefined ? {} : { text }),
});

/** A window over two pages; the first one shows a picture, and the second one what it is given. */
function sessionWith(textOfOther: string): BridgeSession {
  const session = new BridgeSession();
  const files = [listed(page, 'file: ./knee.webp'), listed(other, textOfOther), listed(picture)];
  session.files = new Map(files.map((file) => [file.path, file]));
  return session;
}

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push((JSON.parse(body) as { changes: Change[] }).changes);
    return Response.json({ files: [], removed: [] });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const takenAway = () => sent.map((changes) => changes.map(({ path }) => path));

test('a picture goes with its page, in one change', async () => {
  const session = sessionWith('No picture.');
  void session.remove(picture);
  void session.remove(page);
  await vi.runAllTimersAsync();
  expect(takenAway()).toEqual([[picture, page]]);
});

test('a picture that another page shows stays, then and later', async () => {
  const session = sessionWith('file: ./knee.webp');
  void session.remove(picture);
  void session.remove(page);
  await vi.runAllTimersAsync();
  expect(takenAway()).toEqual([[page]]);
});

test('a picture that goes alone waits a moment for its page', async () => {
  const session = sessionWith('No picture.');
  session.files.delete(page);
  void session.remove(picture);
  await vi.runAllTimersAsync();
  expect(takenAway()).toEqual([[picture]]);
});

test('a page is not deleted where the question about its translation is answered with no', async () => {
  const message = 'Nothing was deleted, and nothing was changed.';
  vi.stubGlobal('fetch', async () => Response.json({ question: 'Delete its translation too?' }));
  const refused: string[] = [];
  const session = new BridgeSession(
    (words) => refused.push(words),
    () => false,
  );
  session.files = new Map([[page, listed(page, 'No picture.')]]);
  const removing = expect(session.remove(page)).rejects.toThrow(message);
  await vi.runAllTimersAsync();
  await removing;
  expect(refused).toEqual([message]);
  expect(session.files.has(page)).toBe(true);
});
