import type { Request } from 'express';

/** Where a request comes from on the network, and what the browser says of itself. */
export const callerOf = (request: Request): { readonly address: string; readonly userAgent: string } => ({
  address: request.ip ?? '',
  userAgent: request.get('User-Agent') ?? '',
});
