import { Resolver } from 'node:dns/promises';
import { connect } from 'node:tls';
import type { CertificateFacts, Network, NoReply, RequestDetails, WebReply } from '#online/network.ts';

/** Milliseconds after which a server counts as silent. */
const patience = 15_000;

/**
 * The internet itself.
 * @param nameServer address of the name server that is asked about mail, such as 1.1.1.1; the machine's own otherwise
 */
export function publicNetwork(nameServer?: string): Network {
  const resolver = new Resolver({ timeout: 5_000, tries: 2 });
  if (nameServer !== undefined) resolver.setServers([nameServer]);
  return {
    ask,
    readCertificate,
    resolveMx: (domain) =>
      recordsOf(async () => (await resolver.resolveMx(domain)).map(({ exchange }) => exchange)),
    resolveTxt: (domain) =>
      recordsOf(async () => (await resolver.resolveTxt(domain)).map((parts) => parts.join(''))),
    now: Date.now,
  };
}

async function ask(url: string, details: RequestDetails = {}): Promise<WebReply | NoReply> {
  try {
    const { status, headers, ...response } = await fetchWhole(url, details);
    return { status, headers, text: response.text };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

async function fetchWhole(url: string, details: RequestDetails) {
  const response = await fetch(url, {
    ...details,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    headers: { 'user-agent': 'Mozilla/5.0 (check of a site by its owner)', ...details.headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function readCertificate(host: string, port: number): Promise<CertificateFacts | NoReply> {
  return new Promise((resolve) => {
    // What is wrong with the certificate is to be seen, so it is not refused at once; nothing is sent.
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: patience });
    socket.once('secureConnect', () => {
      const { authorized, authorizationError } = socket;
      const validUntil = Date.parse(socket.getPeerCertificate().valid_to);
      resolve({ validUntil, problem: authorized ? undefined : plainReason(String(authorizationError)) });
      socket.end();
    });
    socket.once('timeout', () => socket.destroy(new Error('it does not reply')));
    socket.once('error', (error) => resolve({ problem: reasonOf(error) }));
  });
}

async function recordsOf(resolve: () => Promise<string[]>): Promise<string[] | NoReply> {
  try {
    return await resolve();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENODATA' || code === 'ENOTFOUND' ? [] : { problem: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const { cause, code, message, name } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return 'it does not reply';
  return plainReason(cause?.code ?? code ?? message);
}

/** What Node calls an error, in words. Source: Node.js, "Common system errors" and "X509 certificate error codes". */
const reasons: Record<string, string> = {
  CERT_HAS_EXPIRED: 'its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate was signed by itself.',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it broke the connection off',
  EHOSTUNREACH: 'no way leads there',
  ENOTFOUND: 'the name is not known: the DNS record is missing, or not yet spread',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name.',
  ETIMEOUT: 'the name server does not reply',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate was signed by somebody whom no browser knows.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate was signed by somebody whom no browser knows, or the chain is not whole.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate was signed by somebody whom no browser knows, or the chain is not whole.',
};

const plainReason = (code: string) => reasons[code] ?? code;
