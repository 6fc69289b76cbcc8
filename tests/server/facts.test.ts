import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { screenOf } from '../support/comment-server.ts';
import { signIn, signInHelper } from '../support/comment-steps.ts';
import { type FactsDesk, openFactsDesk } from '../support/facts-desk.ts';
import type { FactsScreen } from '#view-models/desk-screens.ts';

let desk: FactsDesk;
beforeEach(async () => (desk = await openFactsDesk()));
afterEach(() => desk.close());

describe('the facts at the desk', () => {
  test('a phone number changes on its line alone', async () => {
    const owner = await signIn(desk.server);
    const before = desk.practice();
    const answer = await desk.save(owner, await desk.show(owner), { phone: '517-555-0142' });
    expect(answer.headers['location']).toBe('/desk/facts/?done=saved');
    expect(desk.practice()).toBe(before.replace('517-898-2899', '517-555-0142'));
  });

  test('nothing changes where nothing was changed', async () => {
    const owner = await signIn(desk.server);
    const before = desk.practice();
    expect((await desk.save(owner, await desk.show(owner))).headers['location']).toBe(
      '/desk/facts/?done=nothing',
    );
    expect(desk.practice()).toBe(before);
  });

  test('a closed day and a span with a reason are added, and each is taken away again by its box', async () => {
    const owner = await signIn(desk.server);
    const before = desk.practice();
    await desk.save(owner, await desk.show(owner), { closedFrom: '2026-12-25' });
    await desk.save(owner, await desk.show(owner), {
      closedFrom: '2027-01-04',
      closedTo: '2027-01-09',
      closedReason: 'A course',
    });
    expect(desk.practice()).toMatch(
      /closed:\n {2}- from: "?2026-12-25"?\n {2}- from: "?2027-01-04"?\n {4}to: "?2027-01-09"?\n {4}reason: A course\n/,
    );
    for (const left of [1, 0]) {
      const screen = await desk.show(owner);
      await desk.save(owner, screen, { 'remove[]': screen.closed[0]?.key ?? '' });
      expect((await desk.show(owner)).closed).toHaveLength(left);
    }
    expect(desk.practice().replace(/closed: \[\]\n/, '')).toBe(before);
  });

  test('an announcement stands in the file with its days', async () => {
    const owner = await signIn(desk.server);
    await desk.save(owner, await desk.show(owner), {
      wordsFrom: '2026-12-01',
      wordsTo: '2026-12-03',
      words: 'Parking is shut.',
    });
    expect((await desk.show(owner)).announcements).toMatchObject([{ words: 'Parking is shut.' }]);
  });

  test('hours join days with the same times, and need a time zone', async () => {
    const owner = await signIn(desk.server);
    const screen = await desk.show(owner);
    const hours = screen.hours.map((row, place) =>
      place < 3 ? { ...row, opens: '09:00', closes: '17:00' } : row,
    );
    const refused = await desk.save(owner, screen, {}, hours);
    expect(refused.status).toBe(422);
    expect(screenOf(refused)).toMatchObject({ errors: { timeZone: expect.any(String) }, hours });
    await desk.save(owner, screen, { timeZone: 'America/Detroit' }, hours);
    expect(desk.practice()).toMatch(/days:[\s\S]*Monday[\s\S]*Tuesday[\s\S]*Wednesday[\s\S]*opens: "09:00"/);
    expect(desk.practice().match(/opens:/g)).toHaveLength(1);
  });

  test('what the check refuses is said beside its field, and what was typed stays', async () => {
    const owner = await signIn(desk.server);
    const before = desk.practice();
    for (const [typed, part] of [
      [{ phone: '12' }, 'phone'],
      [{ bookingLink: 'book me' }, 'bookingLink'],
      [{ closedFrom: '2026-12-24', closedTo: '2026-12-20' }, 'closed'],
      [{ wordsFrom: '2026-12-24', words: 'Hi' }, 'announcements'],
    ] as const) {
      const answer = await desk.save(owner, await desk.show(owner), typed);
      const screen = screenOf(answer) as unknown as FactsScreen;
      expect([answer.status, Object.keys(screen.errors)]).toEqual([422, [part]]);
      expect({ ...screen.adding, ...screen }).toMatchObject(typed);
    }
    expect(desk.practice()).toBe(before);
  });

  test('of two windows the second is told, keeps what it typed, and undoes nothing of the first', async () => {
    const owner = await signIn(desk.server);
    const [first, second] = [await desk.show(owner), await desk.show(owner)];
    await desk.save(owner, first, { phone: '517-555-0142' });
    const answer = await desk.save(owner, second, { closedFrom: '2026-12-25', closedReason: 'Christmas' });
    expect(answer.status).toBe(409);
    const again = screenOf(answer) as unknown as FactsScreen;
    expect(again).toMatchObject({
      phone: '517-555-0142',
      adding: { closedFrom: '2026-12-25', closedReason: 'Christmas' },
      message: { isProblem: true },
    });
    await desk.save(owner, again, { closedFrom: '2026-12-25', closedReason: 'Christmas' });
    expect(desk.practice()).toContain('517-555-0142');
    expect(desk.practice()).toContain('Christmas');
  });

  test('where both changed the same field, the second sees both and decides', async () => {
    const owner = await signIn(desk.server);
    const [first, second] = [await desk.show(owner), await desk.show(owner)];
    await desk.save(owner, first, { phone: '517-555-0142' });
    const again = screenOf(
      await desk.save(owner, second, { phone: '517-555-0199' }),
    ) as unknown as FactsScreen;
    expect([again.phone, again.now?.phone]).toEqual(['517-555-0199', '517-555-0142']);
    expect(desk.practice()).toContain('517-555-0142');
  });

  test('a form that is sent twice changes nothing the second time', async () => {
    const owner = await signIn(desk.server);
    const screen = await desk.show(owner);
    await desk.save(owner, screen, { closedFrom: '2026-12-25' });
    const once = desk.practice();
    expect((await desk.save(owner, screen, { closedFrom: '2026-12-25' })).status).toBe(409);
    expect(desk.practice()).toBe(once);
  });

  test('nobody changes them without permission, without a session or from another site', async () => {
    const owner = await signIn(desk.server);
    const screen = await desk.show(owner);
    const reader = await signInHelper(desk.server, { mayWrite: false, mayPublish: true });
    const before = desk.practice();
    const typed = { phone: '517-555-0142' };
    expect((await desk.save(reader, screen, typed)).status).toBe(403);
    expect((await desk.show(reader)).mayWrite).toBe(false);
    expect((await desk.save({ cookie: `desk=${'A'.repeat(32)}` }, screen, typed)).status).toBe(303);
    const sent = { base: screen.base, began: screen.began, ...typed };
    expect(
      (await desk.server.post('/desk/facts/', sent, { ...owner, origin: 'https://evil.test' })).status,
    ).toBe(403);
    expect(desk.practice()).toBe(before);
  });

  test('a file that cannot be read, or is not there, is said in words', async () => {
    const owner = await signIn(desk.server);
    writeFileSync(join(desk.content, 'practice.yaml'), 'name: [');
    expect(await desk.show(owner)).toMatchObject({ mayWrite: false, message: { isProblem: true } });
    rmSync(join(desk.content, 'practice.yaml'));
    expect(await desk.show(owner)).toMatchObject({ mayWrite: false, message: { isProblem: true } });
  });
});
