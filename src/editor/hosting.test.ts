import { describe, expect, test } from 'vitest';
import { readHosting } from '#editor/bridge/read-hosting.ts';
import { backendOf, hostedPage, hostedPolicy } from '#editor/hosting.ts';

const facts = { name: 'The practice', editing: { repository: 'practice/website' } };

describe('the hosted editor', () => {
  test('is wanted where practice.yaml or the environment names the repository, and nowhere else', () => {
    expect(readHosting({ name: 'The practice' }, {})).toBeUndefined();
    expect(readHosting(facts, {})).toEqual({
      repository: 'practice/website',
      backend: 'github',
      title: 'The practice',
    });
    const named = { EDIT_REPOSITORY: 'a/b', EDIT_BACKEND: 'gitea', EDIT_SERVER: 'https://git.test' };
    expect(readHosting(facts, named)).toMatchObject({ repository: 'a/b', backend: 'gitea' });
  });

  test.each([
    { EDIT_REPOSITORY: 'no-owner' },
    { EDIT_REPOSITORY: 'a/b', EDIT_BACKEND: 'svn' },
    { EDIT_REPOSITORY: 'a/b', EDIT_SERVER: 'http://plain.test' },
    { EDIT_REPOSITORY: '"><script>/x' },
  ])('refuses %j in words', (environment) => {
    expect(() => readHosting({}, environment)).toThrow(
      'The repository for the hosted editor is not named well',
    );
  });

  test('signs in by token alone, so that no other service and no secret is needed', () => {
    const backend = backendOf({ backend: 'github', repository: 'a/b', title: 'x' });
    expect(backend).toMatchObject({ name: 'github', repo: 'a/b', auth_methods: ['token'] });
  });

  test('may speak with its repository and nobody else', () => {
    const policy = hostedPolicy({
      backend: 'gitea',
      repository: 'a/b',
      server: 'https://git.test/x',
      title: 'x',
    });
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' blob: data: https://git.test;");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
  });

  test('puts no settings into the page that could be read as code', () => {
    const page = hostedPage('<meta charset="utf-8" />', {
      backend: 'github',
      repository: 'a/b',
      title: '</script><script>alert(1)</script>$&',
    });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('\\u003c/script>\\u003cscript>alert(1)\\u003c/script>$&');
  });
});
