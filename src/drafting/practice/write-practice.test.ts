import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadContent } from '#check/load-content.ts';
import { newPractice } from '#drafting/practice/write-practice.ts';

const folder = mkdtempSync(join(tmpdir(), 'new-practice-'));
afterAll(() => rmSync(folder, { recursive: true }));

const answers = {
  name: 'Quay Bodywork',
  therapist: 'Robin',
  phone: '01 555 0123',
  country: 'IE',
  town: 'Dublin',
  therapies: ['therapeutic-massage', 'trigger-point-therapy'],
};
const place = { shippedDir: 'content', today: '2026-11-29' };
let count = 0;

/** Writes a practice from answers with `changes` and returns its texts by name. */
async function practiceWith(changes: object) {
  count += 1;
  const name = join(folder, String(count));
  writeFileSync(`${name}.yaml`, stringify({ ...answers, ...changes }));
  const message = await newPractice([name, '--answers', `${name}.yaml`], place);
  const files = [...loadContent(name)].map(([file, text]): [string, string] => [
    file.replace('content/', ''),
    String(text),
  ]);
  return { name, message, files: new Map(files), text: files.map(([, text]) => text).join('\n') };
}

describe('a practice that is begun from answers', () => {
  test('holds what was chosen, with its own name and nothing of the first practice', async () => {
    const { name, message, files, text } = await practiceWith({});
    expect(message).toContain('holds the new practice: 2 therapies, ');
    expect(files.get('practice.yaml')).toContain('name: Quay Bodywork\ncountry: IE\n');
    expect(text).not.toMatch(/all ?body ?kneads|\bbilky|898-2899|michigan|\bHSA\b|\bIRS\b/i);
    expect(statSync(name).mode).toBe(statSync(join(name, 'pages')).mode);
    expect([...files.keys()].filter((file) => /redirects|searches|after-a-car/.test(file))).toEqual([]);
  });

  test('states nothing of its therapist and clients that nobody answered', async () => {
    const { files } = await practiceWith({ therapies: ['myofascial-release', 'trigger-point-therapy'] });
    const therapies = ['myofascial-release', 'trigger-point-therapy'];
    for (const name of therapies) {
      expect(files.get(`therapies/${name}.mdx`)).not.toContain('<TherapistName />');
      expect(files.get(`therapies/${name}.mdx`)).toContain('\nNot sure that massage is safe for you today?');
    }
    expect(files.get('pages/first-visit.mdx')).not.toContain('common here');
    expect(files.get('conditions/car-accident-injury.mdx')).toContain(
      'Has a doctor examined you and agreed? Then call."\n',
    );
  });

  test('sends to the numbers for help of its country, and to no other', async () => {
    const { files, text } = await practiceWith({});
    expect(text).not.toMatch(/\b(?:911|988)\b/);
    const contact = files.get('pages/contact.mdx');
    expect(contact).toContain('Call 112 for pain in the chest');
    expect(contact).toContain('hurting yourself, call 116 123 at any hour');
    expect(text).not.toMatch(/emergency room/i);
    expect(files.get('pages/safe.mdx')).toContain('feverish (emergency department if you cannot stand)');
  });

  test('keeps those of North America there', async () => {
    const { files } = await practiceWith({ country: 'CA', phone: '416-555-0123', town: 'Toronto' });
    expect(files.get('pages/contact.mdx')).toContain('hurting yourself, call or text 988 at any hour');
  });

  test('needs the numbers where they are not known, and takes them from the answers', async () => {
    const elsewhere = { country: 'AU', phone: '02 5550 1234', town: 'Sydney' };
    await expect(practiceWith(elsewhere)).rejects.toThrow(
      'the numbers for help in this country (AU) are not known here',
    );
    const emergency = { number: '000', crisisLine: { name: 'Lifeline', number: '13 11 14' } };
    const { files, text } = await practiceWith({ ...elsewhere, emergency });
    expect(text).not.toMatch(/\b(?:911|988)\b/);
    expect(files.get('pages/contact.mdx')).toContain('hurting yourself, call 13 11 14 at any hour');
  });

  test('has the colors of the answers, and refuses those that cannot be read', async () => {
    const look = { color: '#1f4e8c', accent: '#e8743b', corner: 'round' };
    const { files } = await practiceWith({ look });
    expect(files.get('practice.yaml')).toContain('look:\n  color: "#1f4e8c"\n');
    await expect(practiceWith({ look: { color: '#7fb3d5' } })).rejects.toThrow(
      'The nearest that passes is "#3d6f8e"',
    );
  });

  test('has a form for the first visit where the answers want one', async () => {
    const { files } = await practiceWith({ intakeForm: true });
    expect(files.get('pages/intake.mdx')).toContain('<SafetyQuestions />');
    expect((await practiceWith({})).files.has('pages/intake.mdx')).toBe(false);
  });

  test('has every sign of danger that the shipped pages have', async () => {
    const { files } = await practiceWith({ country: 'US', phone: '517-555-0100', town: 'Testville' });
    for (const name of ['pages/safe.mdx', 'conditions/sciatica.mdx', 'body-areas.yaml']) {
      const lines = readFileSync(join('content', name), 'utf8').match(/^ *- "?(?:you|your|one) .+$/gm) ?? [];
      expect(lines.length).toBeGreaterThan(4);
      const words = (text: string) => text.replaceAll(/["\s]+/g, ' ');
      for (const line of lines) expect(words(files.get(name) ?? '')).toContain(words(line));
    }
  });

  test.each(readdirSync('content/therapies').map((file) => file.replace('.mdx', '')))(
    'fits together with %s alone, and leads to no page that is not there',
    async (therapy) => {
      const { message, files } = await practiceWith({ therapies: [therapy] });
      expect(message).toContain('The check finds nothing wrong.');
      expect([...files.keys()].filter((name) => name.startsWith('therapies/'))).toEqual([
        `therapies/${therapy}.mdx`,
      ]);
    },
  );
});

describe('answers that cannot be used', () => {
  test.each([
    ['a phone of another country', { phone: '517-555-0100' }, '"Phone" (phone) is no phone number'],
    [
      'a therapy that is misspelt',
      { therapies: ['therapeutic-masage'] },
      'Did you mean "therapeutic-massage"?',
    ],
    ['no therapy at all', { therapies: [] }, '"therapies": needs at least one therapy'],
    ['an answer to no question', { fax: '1' }, 'Unrecognized key: "fax"'],
  ])('are refused, and nothing is written: %s', async (_, changes, message) => {
    await expect(practiceWith(changes)).rejects.toThrow(message);
    expect(readdirSync(folder)).not.toContain(String(count));
  });

  test('never replace a folder that is there', async () => {
    const { name, files } = await practiceWith({});
    await expect(newPractice([name, '--answers', `${name}.yaml`], place)).rejects.toThrow('exists already');
    expect(loadContent(name).size).toBe(files.size);
  });

  test('need a file where there is no terminal', async () => {
    await expect(newPractice([join(folder, 'asked')], place)).rejects.toThrow('no terminal to ask in');
  });
});
