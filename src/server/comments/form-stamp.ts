import type { TokenSigner } from '#lib/comments/signed-token.ts';

const lifetime = 24 * 60 * 60_000;

/** A signed time at which a form was given out. */
export const makeStamp = (signer: TokenSigner, now: number): string =>
  signer.sign('stamp', { at: now }, lifetime);

/** Milliseconds since the form was given out; undefined where the stamp is missing, forged or too old. */
export function timeTaken(signer: TokenSigner, stamp: string | null, now: number): number | undefined {
  const at = signer.read('stamp', stamp)?.['at'];
  return typeof at === 'number' ? now - at : undefined;
}
