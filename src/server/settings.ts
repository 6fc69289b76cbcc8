import { resolve } from 'node:path';

/** The server's settings from the environment. */
export interface Settings {
  /** Folder of all builds, or of one site that was built right into it. */
  outDir: string;
  port: number;
  host: string;
  /** Full address of the site as visitors see it; where it is not set, practice.yaml may have it. */
  siteUrl: string | undefined;
  /** Proxies of our own before the server, whose word on X-Forwarded-For is believed. */
  trustedHops: number;
  /** Where the owner gets mail about comments. */
  ownerEmail: string | undefined;
  /** `smtp://user:password@host:587` or `smtps://...`. */
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Address that starts a new build where pages are hosted elsewhere. */
  deployHook: string | undefined;
}

/**
 * @throws {Error} that names the setting and how to fix it
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const valueOf = (name: string) => environment[name] || undefined;
  return {
    outDir: resolve(valueOf('OUT_DIR') ?? 'dist'),
    port: whole('PORT', valueOf('PORT') ?? '4321', 65_535, 'a number from 1 to 65535, as in: npm start 8080'),
    host: valueOf('HOST') ?? 'localhost',
    siteUrl: address('SITE_URL', valueOf('SITE_URL'), ['https:', 'http:']),
    trustedHops: whole(
      'TRUSTED_HOPS',
      valueOf('TRUSTED_HOPS') ?? '0',
      10,
      'how many of your own proxies stand before the server, such as TRUSTED_HOPS=1',
    ),
    ownerEmail: mailAddress('OWNER_EMAIL', valueOf('OWNER_EMAIL')),
    smtpUrl: address('SMTP_URL', valueOf('SMTP_URL'), ['smtp:', 'smtps:']),
    mailFrom: mailAddress('MAIL_FROM', valueOf('MAIL_FROM')),
    deployHook: address('DEPLOY_HOOK', valueOf('DEPLOY_HOOK'), ['https:', 'http:']),
  };
}

function whole(name: string, text: string, most: number, fix: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new Error(`${name} is "${text}". Write ${fix}`);
}

function address(name: string, text: string | undefined, protocols: readonly string[]): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url !== null && protocols.includes(url.protocol)) return text;
  // What is wrong may hold a password, so it is not repeated.
  throw new Error(`${name} is no address. Write one that begins with ${protocols.join('// or ')}//`);
}

function mailAddress(name: string, text: string | undefined): string | undefined {
  if (text === undefined || /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text)) return text;
  throw new Error(`${name} is "${text}". Write one e-mail address, such as you@example.com`);
}
