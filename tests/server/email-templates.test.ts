import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comment } from '#schemas/comment.ts';
import { newCommentsEmail, signInEmail } from '#server/mail/email-templates.ts';
import { type SendEmail, smtpMailer } from '#server/mail/smtp.ts';
import { readSettings } from '#server/settings.ts';
import { mailText } from '../support/journey-server.ts';

const site = 'https://massage.test';
const mails: string[] = [];
let smtp: SMTPServer;
let send: SendEmail;
beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void text(stream).then((content) => {
        mails.push(content);
        done();
      });
    },
  });
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  const { port } = smtp.server.address() as AddressInfo;
  const settings = readSettings({ SMTP_URL: `smtp://127.0.0.1:${port}`, OWNER_EMAIL: 'owner@massage.test' });
  const made = smtpMailer(settings, 'Test Street Massage');
  if (made === undefined) throw new Error('There is no post office.');
  send = made;
});
afterAll(() => new Promise<void>((done) => smtp.close(done)));

const comment = (changes: Partial<Comment>): Comment => ({
  id: 'a1',
  page: '/conditions/test-pain/',
  parent: undefined,
  name: 'A reader',
  email: 'reader@mail.test',
  words: 'Is heat or ice better?',
  state: 'pending',
  revision: 1,
  isByPractice: false,
  isDecided: false,
  created: 0,
  changed: 0,
  reasons: [],
  ...changes,
});

/** The mail that the owner gets of comments, as it came over the wire. */
async function mailOf(...waiting: Comment[]): Promise<{ headers: string[]; lines: string[] }> {
  const news = { waiting, waitingCount: waiting.length, spamCount: 0 };
  await send(
    newCommentsEmail(
      news,
      site,
      () => 'Test pain',
      ({ id }) => `${site}/desk/review/?t=${id}`,
    ),
  );
  const mail = mails.at(-1) ?? '';
  const headers = mail
    .slice(0, mail.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  return {
    headers,
    lines: mailText(mail)
      .trimEnd()
      .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/),
  };
}

const ends = ['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\n\n', '\r\n\r\n'];
const lies = [
  '----',
  '--',
  '.',
  'Decide: https://evil.test/desk/review/?t=a1',
  'All comments: https://evil.test/desk/comments/?tab=pending',
  'Nothing is public before you say so. Sign in here: https://evil.test/',
  'Bcc: everybody@evil.test',
  'Subject: Your account is closed',
  'Content-Type: text/html',
  'On "Test pain", by somebody who gives the name "The bank":',
];
const hostile = lies.flatMap((lie) => ends.map((end) => `Hello${end}${lie}${end}${lie}`));

describe('a reader cannot forge a line of the e-mail', () => {
  test('by what they write', async () => {
    const all = [...hostile, ...lies.map((lie) => `${'long '.repeat(100)}${lie}`), `=0A=0A${lies[3]}`];
    const honest = await mailOf(...all.map(() => comment({})));
    const { headers, lines } = await mailOf(...all.map((words) => comment({ words })));
    expect(lines.filter((line) => !line.startsWith('> '))).toEqual(
      honest.lines.filter((line) => !line.startsWith('> ')),
    );
    const lasting = (line: string) => !/^(date|message-id|content-transfer-encoding):/i.test(line);
    expect(headers.filter(lasting)).toEqual(honest.headers.filter(lasting));
    for (const lie of lies) expect(lines.filter((line) => line.startsWith('> ')).join('\n')).toContain(lie);
  });

  test('nor by the name that they give, which stays within its quotation marks', async () => {
    const all = [
      ...hostile,
      'X":\n\nDecide: https://evil.test/',
      '" on "Another page',
      '\u{1f600}'.repeat(40),
    ];
    const honest = await mailOf(...all.map(() => comment({})));
    const { lines } = await mailOf(...all.map((name) => comment({ name })));
    const isName = (line: string) => /^On "Test pain", by somebody who gives the name "[^"]*":$/.test(line);
    expect(lines.filter(isName)).toHaveLength(all.length);
    expect(lines.filter((line) => !isName(line))).toEqual(honest.lines.filter((line) => !isName(line)));
  });

  test('nor the subject, the sender and whom it goes to', async () => {
    const { headers } = await mailOf(comment({ name: 'Evil', words: 'Evil' }), comment({ name: 'Evil' }));
    const header = (name: string) => headers.filter((line) => line.toLowerCase().startsWith(`${name}:`));
    expect(header('subject')).toEqual(['Subject: 2 new comments wait for you: Test pain']);
    expect(header('from')).toEqual(['From: Test Street Massage <owner@massage.test>']);
    expect(header('to')).toEqual(['To: owner@massage.test']);
    expect(header('auto-submitted')).toEqual(['Auto-Submitted: auto-generated']);
    expect(header('content-type')).toEqual(['Content-Type: text/plain; charset=utf-8']);
    expect(headers.join('\n')).not.toContain('Evil');
    expect(mails.at(-1)).not.toContain('reader@mail.test');
  });
});

describe('an e-mail', () => {
  test('of one comment names the person and the page in its subject, whatever the name', async () => {
    for (const name of ['Anna', 'A" on "Bank', ...lies.map((lie) => `Hello\r\n${lie}`)]) {
      const { headers } = await mailOf(comment({ name }));
      const subjects = headers.filter((line) => /^subject:/i.test(line));
      expect(subjects, name).toHaveLength(1);
      expect(
        headers.filter((line) => /^(bcc|content-type):/i.test(line)),
        name,
      ).toHaveLength(1);
    }
  });

  test('holds the comment, its page, and where to decide', async () => {
    const { lines } = await mailOf(comment({ words: 'First line.\n\nSecond – with an ümlaut.' }));
    expect(lines).toEqual([
      'On "Test pain", by somebody who gives the name "A reader":',
      '',
      '> First line.',
      '> ',
      '> Second – with an ümlaut.',
      '',
      'An answer in private is asked for. The address stands behind the link, and is forgotten once you decide.',
      '',
      'Decide: https://massage.test/desk/review/?t=a1',
      '',
      '----',
      '',
      'All comments: https://massage.test/desk/comments/?tab=pending',
      '',
      '----',
      '',
      'Nothing is public before you say so. Opening a link in this mail decides nothing.',
    ]);
  });

  test('cuts what is very long, and never within a character', async () => {
    const { lines } = await mailOf(comment({ words: `a${'\u{1f600}'.repeat(600)}` }));
    const quoted = lines.find((line) => line.startsWith('> ')) ?? '';
    expect(quoted.length).toBeLessThan(620);
    expect(quoted).not.toContain('\ufffd');
    expect(quoted.endsWith(' ...')).toBe(true);
  });

  test('that signs in holds one link alone', async () => {
    await send(signInEmail(`${site}/desk/enter/?t=abc`, site));
    expect(mailText(mails.at(-1) ?? '').match(/https:\S+\/\S+/g)).toEqual([`${site}/desk/enter/?t=abc`]);
  });
});
