import { randomBytes } from 'node:crypto';
import { TokenSigner } from '#lib/comments/signed-token.ts';
import { readSecret } from '#store/data-folder.ts';
import { StoreError } from '#store/database.ts';

/**
 * Signs by the stored secret. While it cannot be read, a key of the moment stands for it, so that forms
 * can still be rendered: nothing else is signed then, since nothing is taken in without a store beside the
 * secret.
 * @throws {Error} at once where the configured secret is no valid one
 */
export function storedSigner(now: () => number): () => TokenSigner {
  let stored = readSigner(now);
  const passing = new TokenSigner(randomBytes(32), now);
  return () => (stored ??= readSigner(now)) ?? passing;
}

function readSigner(now: () => number): TokenSigner | undefined {
  try {
    return new TokenSigner(readSecret(), now);
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}
