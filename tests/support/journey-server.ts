import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { outsideOfTests } from './edit-command.ts';
import { freePort } from './free-port.ts';
import { type TestSite, sites } from './sites.ts';

export interface JourneyServer {
  url: string;
  /** Mails that arrived, as they were sent. */
  mails: string[];
  /** Waits for the next mail after `count`. */
  nextMail: (count: number) => Promise<string>;
  dataDir: string;
  /** Folder of the site that is served: a copy, so that what is published in it harms no other test. */
  root: string;
  stop: () => Promise<void>;
}

/**
 * The real server over a copy of a built site, with a store of its own and a real mail server.
 * @param contentDir what is edited at the desk; a copy, where a test changes it
 */
export function startJourney(
  site: TestSite = sites.second,
  contentDir = site.contentDir,
): Promise<JourneyServer> {
  // Inside the project, since the built site's server looks for its packages from there.
  const root = mkdtempSync(resolve('dist', 'test', 'journey-'));
  cpSync(site.outDir, root, { recursive: true });
  return serveJourney({ root, contentDir });
}

interface Place {
  /** Folder of the site, or of all builds; it is removed at the end. */
  root: string;
  contentDir: string;
  /** The project folder, where it is not this one. */
  folder?: string;
}

/** The same over a folder that nobody else uses. */
export async function serveJourney({ root, contentDir, folder }: Place): Promise<JourneyServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'journey-data-'));
  const mails: string[] = [];
  const mailPort = await freePort();
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void text(stream).then((content) => {
        mails.push(content);
        done();
      });
    },
  });
  await new Promise<void>((ready) => mail.listen(mailPort, '127.0.0.1', ready));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['src/server/start.js'], {
    cwd: folder,
    env: {
      ...outsideOfTests(),
      CONTENT_DIR: contentDir,
      OUT_DIR: root,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: url,
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      OWNER_EMAIL: 'owner@massage.test',
      MAIL_FROM: 'hello@massage.test',
      TRUSTED_HOPS: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await started(server);
  return {
    url,
    mails,
    nextMail: (count) => until(() => mails[count]),
    dataDir,
    root,
    stop: async () => {
      server.kill();
      await new Promise((done) => server.once('exit', done));
      await new Promise<void>((done) => mail.close(done));
      for (const path of [dataDir, root]) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The first text that `look` finds, looked for until it is there. */
export async function until<Found>(
  look: () => Found | undefined | Promise<Found | undefined>,
): Promise<Found> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('What was waited for did not come.');
}

/** A mail's text as its reader sees it. */
export function mailText(mail: string): string {
  const body = mail.slice(mail.indexOf('\r\n\r\n') + 4);
  if (/^content-transfer-encoding: base64/im.test(mail)) return Buffer.from(body, 'base64').toString();
  return Buffer.from(
    body
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

function started(server: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    server.stdout?.once('data', () => done());
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}.`)));
  });
}
