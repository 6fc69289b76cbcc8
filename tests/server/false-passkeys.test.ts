import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentServer, openCommentServer } from '../support/comment-server.ts';
import { signIn } from '../support/comment-steps.ts';
import { dumpStore } from '../support/dump-store.ts';
import {
  addPasskey,
  askChallenge,
  enterByPasskey,
  passkeyRows,
  problemOf,
  refusal,
  sendProof,
} from '../support/passkey-steps.ts';
import { type Occasion, SoftwarePasskey } from '../support/software-passkey.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer({ HOST: 'localhost' })));
afterEach(() => server.close());

const late = [403, 'That took too long. Press the button once more.'];

/** What somebody sends who has the passkey, or another one, and is not to be let in. */
const wrongs: [string, Partial<Occasion>][] = [
  ['from another site', { origin: 'https://evil.test' }],
  ['from another site that names this one', { origin: 'https://evil.test', host: 'localhost' }],
  ['made for another site', { host: 'evil.test' }],
  ['in a frame of another site', { client: { crossOrigin: true } }],
  ['of another kind', { client: { type: 'webauthn.other' } }],
  ['without fingerprint, face or code', { isVerified: false }],
  ['in the name of another member', { userHandle: 'somebody' }],
  ['with a counter that stands still', { counter: 5 }],
  ['with a counter that went back', { counter: 4 }],
];

describe('nobody signs in by a passkey', () => {
  test.each(wrongs)('%s', async (_, wrong) => {
    const owner = await signIn(server);
    const { passkey } = await addPasskey(server, owner, { counter: 5 });
    expect((await enterByPasskey(server, passkey, { counter: 6 })).status).toBe(303);
    const before = await dumpStore(server);
    const answer = await enterByPasskey(server, passkey, { counter: 7, ...wrong, ...backTo(wrong) });
    expect(problemOf(answer)).toEqual(refusal);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const { session, passkey: after } = await dumpStore(server);
    expect([session, after]).toEqual([before['session'], before['passkey']]);
  });

  /** The counter has gone on by one sign-in. */
  const backTo = ({ counter }: Partial<Occasion>) => (counter === undefined ? {} : { counter: counter + 1 });

  test('whose signature is another’s, or was changed', async () => {
    const { passkey } = await addPasskey(server, await signIn(server));
    const forger = new SoftwarePasskey();
    const send = async (change: (reply: Reply) => void, signer = passkey) => {
      const challenge = await askChallenge(server);
      const reply = JSON.parse(signer.prove({ challenge, origin: server.url, counter: 1 })) as Reply;
      change(reply);
      return problemOf(await sendProof(server, JSON.stringify(reply)));
    };
    const asPasskey = (reply: Reply) => Object.assign(reply, { id: passkey.name, rawId: passkey.name });
    expect(await send(asPasskey, forger)).toEqual(refusal);
    expect(await send(() => undefined, forger)).toEqual(refusal);
    expect(await send(({ response }) => (response['signature'] = 'AAAA'))).toEqual(refusal);
    expect(await send(({ response }) => (response['authenticatorData'] = 'AAAA'))).toEqual(refusal);
  });

  test('that signed a challenge of before, of another server, or for too long', async () => {
    const { passkey } = await addPasskey(server, await signIn(server));
    const challenge = await askChallenge(server);
    const proof = passkey.prove({ challenge, origin: server.url, counter: 1 });
    const both = await Promise.all([sendProof(server, proof), sendProof(server, proof)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 403]);
    expect(problemOf(await sendProof(server, proof))).toEqual(late);
    expect(problemOf(await enterByPasskey(server, passkey, { challenge, counter: 2 }))).toEqual(late);
    expect(problemOf(await enterByPasskey(server, passkey, { challenge: 'made-up', counter: 2 }))).toEqual(
      late,
    );
    const old = await askChallenge(server);
    server.clock.now += 10 * 60_000;
    expect(problemOf(await enterByPasskey(server, passkey, { challenge: old, counter: 2 }))).toEqual(late);
    expect((await enterByPasskey(server, passkey, { counter: 2 })).status).toBe(303);
  });

  test('that failed with a challenge once, by that challenge', async () => {
    const { passkey } = await addPasskey(server, await signIn(server));
    const challenge = await askChallenge(server);
    expect(problemOf(await enterByPasskey(server, passkey, { challenge, isVerified: false }))).toEqual(
      refusal,
    );
    expect(problemOf(await enterByPasskey(server, passkey, { challenge }))).toEqual(late);
  });

  test('by nonsense, from elsewhere, or by trying all day', async () => {
    const { passkey } = await addPasskey(server, await signIn(server));
    for (const nonsense of ['', 'x', 'null', '[]', '{"id":{}}', '{"id":"a","type":"public-key"}'])
      expect(problemOf(await sendProof(server, nonsense))).toEqual(refusal);
    const proof = passkey.prove({ challenge: await askChallenge(server), origin: server.url });
    expect((await sendProof(server, proof, { origin: 'https://evil.test' })).status).toBe(403);
    const tries = await Promise.all(Array.from({ length: 30 }, () => sendProof(server, 'x')));
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
    expect((await enterByPasskey(server, passkey)).status).toBe(429);
  });
});

interface Reply {
  response: Record<string, string>;
}

describe('nobody adds a passkey', () => {
  test.each(wrongs.slice(0, 6))('%s', async (_, wrong) => {
    const owner = await signIn(server);
    expect((await addPasskey(server, owner, wrong)).done).toBe('passkey-failed');
    expect(await passkeyRows(server)).toEqual([]);
    expect(server.emails).toEqual([]);
  });

  test('to a session that did not ask for it, or twice by one challenge', async () => {
    const [owner, other] = [await signIn(server), await signIn(server)];
    for (const from of [{}, { cookie: other.cookie }]) {
      const challenge = await askChallenge(server, from);
      expect((await addPasskey(server, owner, { challenge })).done).toBe('passkey-failed');
    }
    const challenge = await askChallenge(server, owner);
    expect((await addPasskey(server, owner, { challenge })).done).toBe('passkey-added');
    expect((await addPasskey(server, owner, { challenge })).done).toBe('passkey-failed');
    expect(await passkeyRows(server)).toHaveLength(1);
  });

  test.each(['/desk/people/add-passkey/', '/desk/people/remove-passkey/'])(
    'nor removes one by %s without a session, or from another site',
    async (path) => {
      const owner = await signIn(server);
      const { passkey } = await addPasskey(server, owner);
      const challenge = await askChallenge(server, owner);
      const credential = new SoftwarePasskey().register({ challenge, origin: server.url });
      const statusOf = async (headers: Record<string, string>) =>
        (await server.post(path, { id: passkey.name, credential }, headers)).status;
      const before = await passkeyRows(server);
      expect(await statusOf({})).toBe(303);
      expect(await statusOf({ ...owner, origin: 'https://evil.test' })).toBe(403);
      expect(await statusOf({ ...owner, 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(await passkeyRows(server)).toEqual(before);
    },
  );
});
