import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

describe('the facts of the practice', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllEnvs());

  test('are read from the folder that CONTENT_DIR names', async () => {
    vi.stubEnv('CONTENT_DIR', 'tests/fixtures/second-practice');
    const { getPractice } = await import('#practice.ts');
    expect(getPractice()).toMatchObject({ name: 'Test Street Massage', phone: '517-555-0100' });
  });

  test('are never guessed where the file is missing', async () => {
    vi.stubEnv('CONTENT_DIR', 'tests/fixtures/no-such-practice');
    const { getPractice } = await import('#practice.ts');
    expect(() => getPractice()).toThrow('practice.yaml');
  });

  test('are refused where one is wrong', async () => {
    const { renderInPractice } = await import('../tests/support/render-fragment.ts');
    const load = () => import('#components/prose/Phone.astro');
    await expect(renderInPractice({ phone: '517-555-01' }, load)).rejects.toThrow('must be ten digits');
  });
});
