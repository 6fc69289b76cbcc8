/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { siteTests } from './tests/support/site-tests.ts';

const node = { environment: 'node' } as const;

export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { ...node, name: 'unit', include: ['src/**/*.test.ts', 'tests/architecture/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...node, name: 'server', include: ['tests/server/*.test.ts'], testTimeout: 60_000 },
      },
      { extends: true, test: { ...node, name: 'content', include: ['tests/content/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...node,
          name: 'site',
          include: siteTests(),
          globalSetup: ['tests/support/build-sites.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          globalSetup: ['tests/support/build-sites.ts', 'tests/support/open-browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
