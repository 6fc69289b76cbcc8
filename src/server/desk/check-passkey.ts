import { randomBytes } from 'node:crypto';
import { passkeyAlgorithms } from '#lib/desk/passkey-algorithms.ts';
import { type NewPasskeyReply, type PasskeyProofReply, passkeyClientData } from '#schemas/passkey-reply.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { type Passkey, useChallenge } from '#store/passkeys.ts';

/** How long a challenge can be signed, in milliseconds. */
const challengeLifetime = 10 * 60_000;

/** Something for a passkey to sign: good once, for a while, and for adding one only to the session that it names. */
export function makeChallenge({ signer }: CommentsContext, session: string | undefined): string {
  const nonce = randomBytes(16).toString('base64url');
  return signer.sign('passkey', { nonce, session: session ?? '' }, challengeLifetime);
}

/** A reply whose challenge was made here and is used up by it; nothing else of it is checked yet. */
interface OpenedReply<Credential> {
  credential: Credential;
  /** The challenge as the passkey has signed it. */
  challenge: string;
  origin: string;
  /** Id of the session that the challenge was made for; empty where nobody was signed in. */
  session: string;
}

/** Opens what a browser sent. `late` where its challenge is too old, or was used before. */
export async function openReply<Reply extends { response: { clientDataJSON: string } }>(
  schema: { safeParse: (reply: unknown) => { data?: Reply | undefined } },
  form: URLSearchParams | undefined,
  context: CommentsContext,
): Promise<OpenedReply<Reply> | 'late' | undefined> {
  const credential = schema.safeParse(parseJson(form?.get('credential'))).data;
  const client = passkeyClientData.safeParse(parseJson(textOf(credential?.response.clientDataJSON))).data;
  if (credential === undefined || client === undefined) return undefined;
  const claims = context.signer.read('passkey', textOf(client.challenge));
  if (claims === undefined) return 'late';
  const { store } = await context.openStore();
  const expires = context.now() + challengeLifetime;
  if (!(await store.database.write((sql) => useChallenge(sql, String(claims['nonce']), expires))))
    return 'late';
  if (!context.origins.has(client.origin)) return undefined;
  const { challenge, origin } = client;
  return { credential, challenge, origin, session: String(claims['session']) };
}

type MadePasskey = Pick<Passkey, 'id' | 'publicKey' | 'counter'>;

/** The passkey that was made; undefined where anything about it is wrong. */
export async function checkNewPasskey({
  credential,
  ...reply
}: OpenedReply<NewPasskeyReply>): Promise<MadePasskey | undefined> {
  const { verifyRegistrationResponse } = await loadVerifier();
  const checked = verifyRegistrationResponse({
    response: { ...credential, clientExtensionResults: {} },
    ...expected(reply),
    supportedAlgorithmIDs: passkeyAlgorithms,
  });
  // What a stranger sent may be wrong in any way, and the package throws at each.
  const made = (await checked.catch(() => undefined))?.registrationInfo?.credential;
  return made && { ...made, publicKey: Buffer.from(made.publicKey).toString('base64url') };
}

/** The passkey's counter, where this passkey signed the challenge for its own member; else undefined. */
export async function checkProof(
  { credential, ...reply }: OpenedReply<PasskeyProofReply>,
  passkey: Passkey,
): Promise<number | undefined> {
  if (textOf(credential.response.userHandle) !== passkey.member) return undefined;
  const { verifyAuthenticationResponse } = await loadVerifier();
  const checked = verifyAuthenticationResponse({
    response: { ...credential, clientExtensionResults: {} },
    ...expected(reply),
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  });
  const proof = await checked.catch(() => undefined);
  return proof?.verified === true ? proof.authenticationInfo.newCounter : undefined;
}

/** The name that a passkey is bound to is the host of the origin at which it is used. */
const expected = ({ challenge, origin }: Pick<OpenedReply<unknown>, 'challenge' | 'origin'>) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: new URL(origin).hostname,
  requireUserVerification: true,
});

/** Loaded with the first passkey: with its packages it takes some 25 MB. */
const loadVerifier = () => import('@simplewebauthn/server');

const textOf = (base64url = '') => Buffer.from(base64url, 'base64url').toString();

function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
