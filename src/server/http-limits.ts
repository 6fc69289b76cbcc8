/**
 * How long a request may take to arrive, in milliseconds, and how often that is looked at, so that nobody can
 * keep a connection by sending byte after byte.
 */
export const httpLimits = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
} as const;
