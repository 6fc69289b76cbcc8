import { expect, test } from 'vitest';
import { lineOf, problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'practice.yaml';
const shown = `content/${file}`;
const problemsFor = (from: string, to: string) => problemsAfter({ [file]: replace(from, to) });

test('a missing file of facts is reported with what it holds', () => {
  expect(problemsAfter({ [file]: null })).toEqual([
    `${shown}: the file is missing. It holds the name and phone of the practice.`,
  ]);
});

test('an empty file of facts is reported with what a fact is', () => {
  for (const text of ['', '# Only a comment.\n', 'only words'])
    expect(problemsAfter({ [file]: text })).toEqual([
      `${shown}: the form holds no fields. Write one to a line: its name, a colon, a space and what it says.`,
    ]);
});

test('a phone number that is wrong, or that YAML takes for a number, is reported', () => {
  expect(problemsFor("'517-555-0100'", '(517) 555-010')).toEqual([
    `${shown}, line 8: "Phone" (phone) must be ten digits in quotes, such as "517-555-0100".`,
  ]);
  expect(problemsFor("'517-555-0100'", '5175550100')).toEqual([
    `${shown}, line 8: "Phone" (phone) must be text (put it in double quotes where it looks like a number or a date).`,
  ]);
  expect(problemsFor("phone: '517-555-0100'\n", '')).toEqual([
    `${shown}: "Phone" (phone) is missing. Add it, for example: phone: "517-555-0100"`,
  ]);
});

test('an unknown fact is reported with the one that was meant', () => {
  expect(problemsFor('email:', 'emial:')).toEqual([
    `${shown}, line 9: "emial" is not a field that exists here. Did you mean "email"? Correct the name or take the line out.`,
  ]);
  expect(problemsFor('  region: MI', '  regoin: MI')).toEqual([
    `${shown}, line 11: "address, regoin" is not a field that exists here. Did you mean "region"? Correct the name or take the line out.`,
    `${shown}, line 11: "Address, State" (address, region) is missing. Fill it in.`,
  ]);
});

test('the repository of the editor that is gone is refused with the new way', () => {
  const [problem, ...more] = problemsFor('profiles:', 'editing:\n  repository: a/b\nprofiles:');
  expect(more).toEqual([]);
  expect(problem).toMatch(
    /"editing" is no longer read: pages are edited at the desk .*Take its lines out\.$/,
  );
});

test('hours without a time zone are reported with why they need one', () => {
  expect(problemsFor('timeZone: America/Detroit\n', '')).toEqual([
    `${shown}: "Time zone" (timeZone) is missing: opening hours mean nothing without a time zone, such as "America/Detroit".`,
  ]);
});

test('hours and closures that cannot be are reported once', () => {
  expect(problemsFor("closes: '17:30'", "closes: '08:00'")).toEqual([
    `${shown}, line 21: "Opening hours, item 1" (hours, item 1) closes before it opens.`,
  ]);
  expect(problemsFor("opens: '09:00'", 'opens: 9:00')).toEqual([
    `${shown}, line 21: "Opening hours, item 1, Opens" (hours, item 1, opens) must be a time of day such as "09:00" or "17:30", in quotes.`,
  ]);
  expect(problemsFor('to: 2031-01-01', 'to: 2030-01-01')).toEqual([
    `${shown}, line 28: "Closed, item 1" (closed, item 1) ends before it begins.`,
  ]);
  expect(problemsFor('days: [Saturday]', 'days: [Saterday]')).toEqual([
    `${shown}, line 21: "Opening hours, item 2, Days, item 1" (hours, item 2, days, item 1) is "Saterday". It must be one of: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday or Sunday. Did you mean "Saturday"?`,
  ]);
});

test('a booking link that is not safe is reported', () => {
  expect(problemsFor('https://booking', 'http://booking')).toEqual([
    `${shown}, line 32: "Booking page" (bookingLink) is not a full https:// address.`,
  ]);
});

test('a file that cannot be read is reported with its line', () => {
  expect(problemsFor('name: Test Street Massage', 'name: Massage: Test Street')).toEqual([
    `${shown}, line ${lineOf('name: Test', file)}: the form cannot be read here. Put text that holds a colon in double quotes.`,
  ]);
  expect(problemsFor('name: Test Street Massage', 'name: *Test')).toEqual([
    `${shown}, line ${lineOf('name: Test', file)}: text begins with a "*". Put the whole text in double quotes.`,
  ]);
  expect(problemsFor('email: desk@massage.test', 'email: desk@massage.test\nname: Another')).toEqual([
    `${shown}, line ${lineOf('email:', file) + 1}: the same field stands in the form twice. Keep one of them.`,
  ]);
});

test('a photo without a file, without words or in the format of a phone is reported', () => {
  const line = lineOf('photos:', file);
  expect(problemsFor('room: { file: ./pages/halves.jpg', 'room: { file: ./pages/room.jpg')).toEqual([
    `${shown}, line ${line}: "Photos, Photo of the room, File" (photos, room, file) names the picture "./pages/room.jpg", and there is no such file beside this one. Put the picture there or correct the name.`,
  ]);
  expect(problemsFor('    alt: The blue half of a picture made for tests\n', '')).toEqual([
    `${shown}, line ${line}: "Photos, Photo of the therapist, What it shows" (photos, therapist, alt) is missing. Add it, for example: alt: What the picture shows, in a few words`,
  ]);
  expect(problemsFor('room: { file: ./pages/halves.jpg', 'room: { file: ./pages/room.heic')[0]).toContain(
    'names "./pages/room.heic", which is a photo in the HEIC format of a phone',
  );
});
