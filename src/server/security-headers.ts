import type { ServerResponse } from 'node:http';
import { securityHeaders } from '#lib/response-headers.ts';

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
}
