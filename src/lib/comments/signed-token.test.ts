import { describe, expect, test } from 'vitest';
import { TokenSigner } from '#lib/comments/signed-token.ts';
import { fc } from '../../../tests/support/fast-check.ts';

const clock = { now: 1_000_000 };
const signer = new TokenSigner(Buffer.alloc(32, 7), () => clock.now);

describe('a token', () => {
  test('says what was signed, for its purpose and its time', () => {
    const token = signer.sign('act', { id: 'a', revision: 2 }, 5_000);
    expect(signer.read('act', token)).toEqual({ id: 'a', revision: 2 });
    clock.now += 5_000;
    expect(signer.read('act', token)).toBeUndefined();
    clock.now -= 5_000;
  });

  test('of one purpose is none of another', () => {
    expect(signer.read('act', signer.sign('review', { id: 'a' }, 5_000))).toBeUndefined();
  });

  test('of another site is none here', () => {
    const other = new TokenSigner(Buffer.alloc(32, 8), () => clock.now);
    expect(signer.read('act', other.sign('act', { id: 'a' }, 5_000))).toBeUndefined();
  });

  test('with any letter changed is none', () => {
    const token = signer.sign('act', { id: 'a', revision: 2 }, 5_000);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'aZ0-_.='), (place, letter) => {
        const changed = token.slice(0, place) + letter + token.slice(place + 1);
        const read = signer.read('act', changed);
        // The last letter of base64 has unused bits.
        expect(changed === token || read === undefined || place === token.length - 1).toBe(true);
      }),
    );
  });

  test('whatever is brought instead is none, and nothing breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(signer.read('act', text)).toBeUndefined();
      }),
    );
    expect(signer.read('act', null)).toBeUndefined();
  });
});
