import { buildEditorApp } from '#editor/bridge/build-app.ts';

/** Bundles the editor once, before the tests of its forms: the first of them would wait for it within its own limit. */
export default async function buildEditor(): Promise<void> {
  await buildEditorApp();
}
