import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { signIn, signInHelper } from '../support/comment-steps.ts';
import type { FactsScreen } from '#view-models/desk-screens.ts';

let server: CommentServer;
let content: string;
beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), 'facts-content-'));
  cpSync('content', content, { recursive: true });
  process.env['CONTENT_DIR'] = content;
  server = await openCommentServer();
});
afterEach(async () => {
  delete process.env['CONTENT_DIR'];
  await server.close();
  rmSync(content, { recursive: true });
});

interface Cookie {
  cookie: string;
}
const practice = () => readFileSync(join(content, 'practice.yaml'), 'utf8');
const show = async ({ cookie }: Cookie) =>
  screenOf(await server.ask('/desk/facts/', { headers: { cookie } })) as unknown as FactsScreen;

/** Sends the form as a browser does, with what was typed over it. */
async function save(
  cookie: Cookie,
  screen: FactsScreen,
  typed: Record<string, string> = {},
  hours = screen.hours,
) {
  const fields = new URLSearchParams({
    base: screen.base,
    began: screen.began,
    phone: screen.phone,
    bookingLink: screen.bookingLink,
    timeZone: screen.timeZone,
    ...typed,
  });
  for (const { day, opens, closes } of hours) {
    fields.append('day[]', day);
    fields.append('opens[]', opens);
    fields.append('closes[]', closes);
  }
  return server.ask('/desk/facts/', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: server.url,
      cookie: cookie.cookie,
    },
    body: fields.toString(),
  });
}

describe('the facts at the desk', () => {
  test('a phone number changes on its line alone', async () => {
    const owner = await signIn(server);
    const before = practice();
    const answer = await save(owner, await show(owner), { phone: '517-555-0142' });
    expect(answer.headers['location']).toBe('/desk/facts/?done=saved');
    expect(practice()).toBe(before.replace('517-898-2899', '517-555-0142'));
  });

  test('nothing changes where nothing was changed', async () => {
    const owner = await signIn(server);
    const before = practice();
    expect((await save(owner, await show(owner))).headers['location']).toBe('/desk/facts/?done=nothing');
    expect(practice()).toBe(before);
  });

  test('a closed day and a span with a reason are added, and each is taken away again by its box', async () => {
    const owner = await signIn(server);
    const before = practice();
    await save(owner, await show(owner), { closedFrom: '2026-12-25' });
    await save(owner, await show(owner), {
      closedFrom: '2027-01-04',
      closedTo: '2027-01-09',
      closedReason: 'A course',
    });
    expect(practice()).toMatch(
      /closed:\n {2}- from: "?2026-12-25"?\n {2}- from: "?2027-01-04"?\n {4}to: "?2027-01-09"?\n {4}reason: A course\n/,
    );
    for (const left of [1, 0]) {
      const screen = await show(owner);
      await save(owner, screen, { 'remove[]': screen.closed[0]?.key ?? '' });
      expect((await show(owner)).closed).toHaveLength(left);
    }
    expect(practice().replace(/closed: \[\]\n/, '')).toBe(before);
  });

  test('an announcement stands in the file with its days', async () => {
    const owner = await signIn(server);
    await save(owner, await show(owner), {
      wordsFrom: '2026-12-01',
      wordsTo: '2026-12-03',
      words: 'Parking is shut.',
    });
    expect((await show(owner)).announcements).toMatchObject([{ words: 'Parking is shut.' }]);
  });

  test('hours join days with the same times, and need a time zone', async () => {
    const owner = await signIn(server);
    const screen = await show(owner);
    const hours = screen.hours.map((row, place) =>
      place < 3 ? { ...row, opens: '09:00', closes: '17:00' } : row,
    );
    const refused = await save(owner, screen, {}, hours);
    expect(refused.status).toBe(422);
    expect(screenOf(refused)).toMatchObject({ errors: { timeZone: expect.any(String) }, hours });
    await save(owner, screen, { timeZone: 'America/Detroit' }, hours);
    expect(practice()).toMatch(/days:[\s\S]*Monday[\s\S]*Tuesday[\s\S]*Wednesday[\s\S]*opens: "09:00"/);
    expect(practice().match(/opens:/g)).toHaveLength(1);
  });

  test('what the check refuses is said beside its field, and what was typed stays', async () => {
    const owner = await signIn(server);
    const before = practice();
    for (const [typed, part] of [
      [{ phone: '12' }, 'phone'],
      [{ bookingLink: 'book me' }, 'bookingLink'],
      [{ closedFrom: '2026-12-24', closedTo: '2026-12-20' }, 'closed'],
      [{ wordsFrom: '2026-12-24', words: 'Hi' }, 'announcements'],
    ] as const) {
      const answer = await save(owner, await show(owner), typed);
      const screen = screenOf(answer) as unknown as FactsScreen;
      expect([answer.status, Object.keys(screen.errors)]).toEqual([422, [part]]);
      expect({ ...screen.adding, ...screen }).toMatchObject(typed);
    }
    expect(practice()).toBe(before);
  });

  test('of two windows the second is told, keeps what it typed, and undoes nothing of the first', async () => {
    const owner = await signIn(server);
    const [first, second] = [await show(owner), await show(owner)];
    await save(owner, first, { phone: '517-555-0142' });
    const answer = await save(owner, second, { closedFrom: '2026-12-25', closedReason: 'Christmas' });
    expect(answer.status).toBe(409);
    const again = screenOf(answer) as unknown as FactsScreen;
    expect(again).toMatchObject({
      phone: '517-555-0142',
      adding: { closedFrom: '2026-12-25', closedReason: 'Christmas' },
      message: { isProblem: true },
    });
    await save(owner, again, { closedFrom: '2026-12-25', closedReason: 'Christmas' });
    expect(practice()).toContain('517-555-0142');
    expect(practice()).toContain('Christmas');
  });

  test('where both changed the same field, the second sees both and decides', async () => {
    const owner = await signIn(server);
    const [first, second] = [await show(owner), await show(owner)];
    await save(owner, first, { phone: '517-555-0142' });
    const again = screenOf(await save(owner, second, { phone: '517-555-0199' })) as unknown as FactsScreen;
    expect([again.phone, again.now?.phone]).toEqual(['517-555-0199', '517-555-0142']);
    expect(practice()).toContain('517-555-0142');
  });

  test('a form that is sent twice changes nothing the second time', async () => {
    const owner = await signIn(server);
    const screen = await show(owner);
    await save(owner, screen, { closedFrom: '2026-12-25' });
    const once = practice();
    expect((await save(owner, screen, { closedFrom: '2026-12-25' })).status).toBe(409);
    expect(practice()).toBe(once);
  });

  test('nobody changes them without permission, without a session or from another site', async () => {
    const owner = await signIn(server);
    const screen = await show(owner);
    const reader = await signInHelper(server, { mayWrite: false, mayPublish: true });
    const before = practice();
    const typed = { phone: '517-555-0142' };
    expect((await save(reader, screen, typed)).status).toBe(403);
    expect((await show(reader)).mayWrite).toBe(false);
    expect((await save({ cookie: `desk=${'A'.repeat(32)}` }, screen, typed)).status).toBe(303);
    const sent = { base: screen.base, began: screen.began, ...typed };
    expect((await server.post('/desk/facts/', sent, { ...owner, origin: 'https://evil.test' })).status).toBe(
      403,
    );
    expect(practice()).toBe(before);
  });

  test('a file that cannot be read, or is not there, is said in words', async () => {
    const owner = await signIn(server);
    writeFileSync(join(content, 'practice.yaml'), 'name: [');
    expect(await show(owner)).toMatchObject({ mayWrite: false, message: { isProblem: true } });
    rmSync(join(content, 'practice.yaml'));
    expect(await show(owner)).toMatchObject({ mayWrite: false, message: { isProblem: true } });
  });
});
