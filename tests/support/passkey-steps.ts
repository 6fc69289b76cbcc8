import { type Answer, type CommentServer, screenOf } from './comment-server.ts';
import { dumpStore } from './dump-store.ts';
import { type Occasion, SoftwarePasskey } from './software-passkey.ts';

/** What a server says to a browser that asks for something to sign. */
export async function askChallenge(server: CommentServer, headers: Record<string, string> = {}) {
  const answer = await server.ask('/desk/sign-in/challenge/', { headers });
  return (JSON.parse(answer.body) as { challenge: string }).challenge;
}

/** Adds a new passkey to whoever is signed in, or one that does something else than it should. */
export async function addPasskey(
  server: CommentServer,
  cookie: { cookie: string },
  { passkey = new SoftwarePasskey(), ...wrong }: Partial<Occasion> & { passkey?: SoftwarePasskey } = {},
): Promise<{ passkey: SoftwarePasskey; done: string | undefined }> {
  const { challenge = await askChallenge(server, { cookie: cookie.cookie }) } = wrong;
  const credential = passkey.register({ origin: server.url, ...wrong, challenge });
  const answer = await server.post('/desk/people/add-passkey/', { credential }, { ...phone, ...cookie });
  return { passkey, done: String(answer.headers['location']).split('done=')[1] };
}

/** Signs in by a passkey, or tries to. */
export async function enterByPasskey(
  server: CommentServer,
  passkey: SoftwarePasskey,
  wrong: Partial<Occasion> = {},
): Promise<Answer> {
  const { challenge = await askChallenge(server) } = wrong;
  return sendProof(server, passkey.prove({ origin: server.url, ...wrong, challenge }));
}

export const sendProof = (server: CommentServer, credential: string, headers = phone): Promise<Answer> =>
  server.post('/desk/sign-in/passkey/', { credential }, headers);

/** The passkeys that are stored, as rows. */
export const passkeyRows = async (server: CommentServer) => (await dumpStore(server))['passkey'] ?? [];

/** The cookie of the session that an answer began. */
export const cookieOf = ({ headers }: Answer) => ({
  cookie: String(headers['set-cookie']).split(';')[0] ?? '',
});

/** Why somebody was not let in, as the page says it. */
export const problemOf = (answer: Answer) => [answer.status, screenOf(answer)['problem']];

/** What everybody reads who is not let in, whatever the reason. */
export const refusal = [
  403,
  'This passkey does not sign in here. Ask for a link by e-mail, or use another one.',
];

const phone: Record<string, string> = {
  'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0',
};
