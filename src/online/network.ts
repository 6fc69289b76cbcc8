/** What came back from an address, as it was sent: no redirect was followed. */
export interface WebReply {
  status: number;
  headers: Headers;
  text: string;
}

/** Why nothing came back, in words. */
export interface NoReply {
  problem: string;
}

/** A server's certificate, as it was shown to a stranger. */
export interface CertificateFacts {
  /** Milliseconds since 1970. */
  validUntil: number;
  /** Why a browser would refuse it; undefined where it would not. */
  problem: string | undefined;
}

export interface RequestDetails {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** The internet, as the checks use it. Nothing rejects. */
export interface Network {
  ask: (url: string, details?: RequestDetails) => Promise<WebReply | NoReply>;
  readCertificate: (host: string, port: number) => Promise<CertificateFacts | NoReply>;
  /** Mail servers of a domain; none where it has none. */
  resolveMx: (domain: string) => Promise<string[] | NoReply>;
  /** Text records of a domain; none where it has none. */
  resolveTxt: (domain: string) => Promise<string[] | NoReply>;
  /** Milliseconds since 1970. */
  now: () => number;
}

export const isNoReply = (reply: object): reply is NoReply => 'problem' in reply && !('validUntil' in reply);
