/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { pagePatience } from './tests/support/patience.ts';
import { siteTests } from './tests/support/site-tests.ts';

/** A test that hangs is told after so many milliseconds; none is judged by its speed. */
const patience = 30_000;
/** Files share what they import: loading it anew for each took longer than most tests (decision 0163). */
const shared = { environment: 'node', hookTimeout: 2 * patience, isolate: false } as const;
/** With the browser beside it, one test fills more than one core: two at a time took a fifth more of the processor's time. */
const browser = {
  ...shared,
  testTimeout: 2 * patience,
  expect: { poll: { timeout: pagePatience } },
} as const;
/** The forms of the editor need no built site. */
const editorTests = 'tests/browser/editor*.test.ts';

export default getViteConfig({
  test: {
    // The machine may be busy.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/architecture/*.test.ts'],
          testTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'server',
          include: ['tests/server/*.test.ts'],
          testTimeout: 2 * patience,
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'online', include: ['tests/online/*.test.ts'], testTimeout: 2 * patience },
      },
      {
        extends: true,
        test: { ...shared, name: 'content', include: ['tests/content/*.test.ts'], testTimeout: patience },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'site',
          include: siteTests(),
          globalSetup: ['tests/support/build-sites.ts'],
          testTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          ...browser,
          name: 'editor',
          include: [editorTests],
          globalSetup: ['tests/support/build-editor.ts', 'tests/support/start-browser.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...browser,
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          exclude: [editorTests],
          globalSetup: [
            'tests/support/build-sites.ts',
            'tests/support/start-browser.ts',
            'tests/support/serve-sites.ts',
          ],
        },
      },
    ],
  },
});
