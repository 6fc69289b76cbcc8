import { z } from 'astro/zod';

/** Bytes as browsers send them: base64url without padding. Source: RFC 4648, section 5. */
const bytes = z.string().regex(/^[\w-]+$/);
const credential = { id: bytes.max(1400), rawId: bytes, type: z.literal('public-key') };

/** What a browser sends of a passkey that was just made. Source: Web Authentication Level 3, W3C. */
export const newPasskeyReply = z.object({
  ...credential,
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes }),
});

/** What it sends of a passkey that signs in. The member is named by the passkey itself, in `userHandle`. */
export const passkeyProofReply = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes,
  }),
});

export type NewPasskeyReply = z.infer<typeof newPasskeyReply>;
export type PasskeyProofReply = z.infer<typeof passkeyProofReply>;

/** What the browser, not the passkey, says of the occasion. */
export const passkeyClientData = z.object({
  challenge: bytes,
  origin: z.string(),
  crossOrigin: z.literal(false).optional(),
});
