import type { TokenSigner } from '#lib/comments/signed-token.ts';

const lifetime = 24 * 60 * 60_000;

/** A signed time at which a form was issued. */
export const makeFormToken = (signer: TokenSigner, now: number): string =>
  signer.sign('formToken', { at: now }, lifetime);

/** Milliseconds since the form was issued; undefined where the formToken is missing, forged or too old. */
export function timeTaken(signer: TokenSigner, formToken: string | null, now: number): number | undefined {
  const at = signer.read('formToken', formToken)?.['at'];
  return typeof at === 'number' ? now - at : undefined;
}
