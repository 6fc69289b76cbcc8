import { type KeyObject, createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** Values in a token: few and short, since it is part of addresses and buttons. */
export type Claims = Record<string, string | number>;

/**
 * Makes and reads tokens that only this site can make: `claims.signature`, both base64url, signed by HMAC-SHA-256
 * for one purpose, so that a token of one kind never passes for another.
 */
export class TokenSigner {
  private readonly secret: KeyObject;
  private readonly now: () => number;

  constructor(secret: Buffer, now: () => number = Date.now) {
    this.secret = createSecretKey(secret);
    this.now = now;
  }

  /** @param lifetime milliseconds for which it can be used */
  sign(purpose: string, claims: Claims, lifetime: number): string {
    const text = Buffer.from(JSON.stringify({ ...claims, exp: this.now() + lifetime })).toString('base64url');
    return `${text}.${this.mac(purpose, text).toString('base64url')}`;
  }

  /** The claims of a token of that purpose; undefined where it was not made here, was changed, or is too old. */
  read(purpose: string, token: string | null | undefined): Claims | undefined {
    const [text, mac, ...rest] = (token ?? '').split('.');
    if (!text || !mac || rest.length > 0 || text.length > 600) return undefined;
    const actual = Buffer.from(mac, 'base64url');
    const expected = this.mac(purpose, text);
    if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
    const { exp, ...claims } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Claims;
    return typeof exp === 'number' && exp > this.now() ? claims : undefined;
  }

  private mac(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.secret).update(`${purpose}\n${text}`).digest();
  }
}
