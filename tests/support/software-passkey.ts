import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a passkey signs, and what a dishonest one gets wrong. */
export interface Occasion {
  challenge: string;
  origin: string;
  /** The host that it believes to be at; that of the origin where it is not named. */
  host?: string;
  userHandle?: string;
  /** Whether it asked for a fingerprint, a face or a code. */
  isVerified?: boolean;
  counter?: number;
  /** Fields of the client data that are other than a browser's. */
  client?: Record<string, unknown>;
}

/** A passkey in software, as a device makes one: a key pair on P-256. Source: Web Authentication Level 3, W3C. */
export class SoftwarePasskey {
  readonly id = randomBytes(16);
  counter = 0;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  get name(): string {
    return this.id.toString('base64url');
  }

  /** The reply to a challenge that adds it. */
  register(occasion: Occasion): string {
    const size = Buffer.alloc(2);
    size.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), size, this.id, this.publicKey()]);
    const authData = Buffer.concat([this.authenticatorData(occasion, 0x40), credential]);
    const attestationObject = cbor([
      ['fmt', 'none'],
      ['attStmt', []],
      ['authData', authData],
    ]);
    return this.reply({ clientDataJSON: clientData('webauthn.create', occasion), attestationObject });
  }

  /** The reply to a challenge that signs in. */
  prove(occasion: Occasion): string {
    const authenticatorData = this.authenticatorData(occasion, 0);
    const clientDataJSON = clientData('webauthn.get', occasion);
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()]);
    return this.reply({
      clientDataJSON,
      authenticatorData,
      signature: sign('sha256', signed, this.keys.privateKey),
      userHandle: Buffer.from(occasion.userHandle ?? 'owner'),
    });
  }

  private reply(response: Record<string, Buffer>): string {
    const coded = Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')]);
    return JSON.stringify({
      ...{ id: this.name, rawId: this.name, type: 'public-key' },
      response: Object.fromEntries(coded) as unknown,
    });
  }

  private authenticatorData(
    { origin, host = new URL(origin).hostname, isVerified = true, counter = this.counter }: Occasion,
    more: number,
  ): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = 0x01 | (isVerified ? 0x04 : 0) | more;
    return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.of(flags), count]);
  }

  /** Source: RFC 9053, table 18. */
  private publicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    return cbor([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
  }
}

const clientData = (type: string, { challenge, origin, client }: Occasion) =>
  Buffer.from(
    JSON.stringify({
      type,
      challenge: Buffer.from(challenge).toString('base64url'),
      origin,
      crossOrigin: false,
      ...client,
    }),
  );

type Cbor = number | string | Buffer | [Cbor, Cbor][];

/** The small part of CBOR that passkeys are written in. Source: RFC 8949, section 3. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.length), ...value.flat().map(cbor)]);
}

const head = (type: number, size: number): Buffer =>
  size < 24 ? Buffer.of((type << 5) | size) : Buffer.of((type << 5) | 24, size);
