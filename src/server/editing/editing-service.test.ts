import { expect, onTestFinished, test, vi } from 'vitest';
import { EditingService } from '#server/editing/editing-service.ts';
import { writeContent } from '../../../tests/support/write-content.ts';

const app = vi.hoisted(() => ({ folder: 'first', found: 0, there: new Set(['first']), stopped: 0 }));
vi.mock('#editor/bridge/build-app.ts', () => ({
  findEditorApp: () => {
    app.found += 1;
    return { folder: app.folder, isMade: app.there.has(app.folder) };
  },
  isEditorApp: (folder: string) => app.there.has(folder),
}));
vi.mock('#editor/bridge/server-editor.ts', () => ({
  openServerEditor: ({ appFolder }: { appFolder: string }) => ({
    appFolder,
    stop: () => (app.stopped += 1),
  }),
}));

test('the editor is looked for once, and again only where another version of it was made', async () => {
  const { dir, remove } = writeContent({});
  onTestFinished(remove);
  const editing = new EditingService({ contentDir: dir, report: () => undefined });
  const opened = await Promise.all([editing.open(), editing.open()]);
  expect(opened[0]).toEqual({ kind: 'ready', editor: expect.objectContaining({ appFolder: 'first' }) });
  expect(await editing.open()).toEqual(opened[0]);
  expect(app.found).toBe(1);
  app.folder = 'second';
  app.there = new Set(['second']);
  expect(await editing.open()).toMatchObject({ editor: { appFolder: 'second' } });
  await editing.open();
  expect([app.found, app.stopped]).toEqual([2, 1]);
});
