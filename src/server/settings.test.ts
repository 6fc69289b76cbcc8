import { describe, expect, test } from 'vitest';
import { readSettings } from '#server/settings.ts';

test('nothing need be set', () => {
  expect(readSettings({})).toMatchObject({
    port: 4321,
    host: 'localhost',
    trustedHops: 0,
    smtpUrl: undefined,
  });
});

describe('what is wrong is reported by its name, with the fix', () => {
  test.each([
    [{ PORT: 'eighty' }, /PORT is "eighty".*npm start 8080/],
    [{ PORT: '70000' }, /PORT is "70000"/],
    [{ TRUSTED_HOPS: '-1' }, /TRUSTED_HOPS.*your own proxies/],
    [{ SITE_URL: 'massage.test' }, /SITE_URL is no address.*https:/],
    [{ OWNER_EMAIL: 'me' }, /OWNER_EMAIL is "me".*you@example\.com/],
    [{ DEPLOY_HOOK: 'javascript:1' }, /DEPLOY_HOOK/],
  ])('%o', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });

  test('but for a password', () => {
    expect(() => readSettings({ SMTP_URL: 'http://user:hunter2@mail.test' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') as string }),
    );
  });
});
