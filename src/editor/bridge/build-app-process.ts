import { buildEditorApp } from '#editor/bridge/build-app.ts';

/** Makes the editor in a process of its own: bundling takes memory that a running server is not to hold. */
await buildEditorApp();
