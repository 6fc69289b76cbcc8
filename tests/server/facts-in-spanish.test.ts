import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { screenOf } from '../support/comment-server.ts';
import { signIn } from '../support/comment-steps.ts';
import { type FactsDesk, openFactsDesk } from '../support/facts-desk.ts';
import type { FactsScreen } from '#view-models/desk-screens.ts';

let desk: FactsDesk;
beforeEach(async () => (desk = await openFactsDesk()));
afterEach(() => desk.close());

test('an announcement has its words in Spanish too, and no other loses any of its own', async () => {
  const owner = await signIn(desk.server);
  const linked = `announcements:
  - from: "2026-12-01"
    to: "2026-12-24"
    words: Gift certificates are back.
    es: Otra vez hay certificados de regalo.
    link: /contact/
`;
  writeFileSync(join(desk.content, 'practice.yaml'), desk.practice() + linked);
  const before = desk.practice();
  const screen = await desk.show(owner);
  expect(screen.addingIn).toEqual([{ language: 'es', label: 'The words in Spanish', words: '' }]);
  expect(screen.announcements[0]?.translations).toEqual([
    { language: 'es', words: 'Otra vez hay certificados de regalo.' },
  ]);
  await desk.save(owner, screen, {
    wordsFrom: '2026-12-01',
    words: 'Parking is shut.',
    'words-es': 'El estacionamiento está cerrado.',
  });
  expect(desk.practice()).toMatch(
    /- from: "?2026-12-01"?\n {4}words: Parking is shut\.\n {4}es: El estacionamiento está cerrado\.\n/,
  );
  expect(desk.practice().startsWith(before)).toBe(true);
  const again = await desk.show(owner);
  await desk.save(owner, again, { 'remove[]': again.announcements[1]?.key ?? '' });
  expect(desk.practice()).toBe(before);
});

test('words in Spanish alone are no announcement, and come back as they were typed', async () => {
  const owner = await signIn(desk.server);
  const before = desk.practice();
  const typed = { wordsFrom: '2026-12-01', 'words-es': 'El estacionamiento está cerrado.' };
  const answer = await desk.save(owner, await desk.show(owner), typed);
  expect(answer.status).toBe(422);
  expect((screenOf(answer) as unknown as FactsScreen).addingIn).toMatchObject([
    { words: 'El estacionamiento está cerrado.' },
  ]);
  expect(desk.practice()).toBe(before);
});

test('where the site is not shown in Spanish, no field asks for it', async () => {
  const owner = await signIn(desk.server);
  const front = join(desk.content, 'es/pages/home.mdx');
  writeFileSync(front, readFileSync(front, 'utf8').replace('---\n', '---\ndraft: true\n'));
  expect((await desk.show(owner)).addingIn).toEqual([]);
  rmSync(join(desk.content, 'es'), { recursive: true });
  expect((await desk.show(owner)).addingIn).toEqual([]);
});
