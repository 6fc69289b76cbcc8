import { expect, test } from 'vitest';
import { previewEnvironment } from '#editor/bridge/preview.ts';

test('the preview is never told that it is a built site, whatever made the editor says of itself', () => {
  const told = previewEnvironment('content', {
    PATH: '/bin',
    NODE_ENV: 'production',
    VITE_USER_NODE_ENV: 'production',
  });
  expect(told).toEqual({ PATH: '/bin', CONTENT_DIR: 'content', ASTRO_TELEMETRY_DISABLED: '1' });
});
