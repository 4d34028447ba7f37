import type { RequestHandler } from 'express';

/** Says with every answer which release gave it. Before a release goes out, its smoke test asks for this. */
export const tellVersion =
  (version: string): RequestHandler =>
  (_request, response, next) => {
    response.setHeader('X-Version', version);
    next();
  };
