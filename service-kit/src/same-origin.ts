import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';
import { say } from './words/kit-words.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that a browser says come from another site (Fetch Metadata, or the Origin header of older
 * browsers). A second wall beside SameSite cookies and the XSRF token.
 * Source: https://owasp.org/www-community/attacks/csrf, "Fetch Metadata headers"
 */
export const sameOriginOnly =
  (publicUrl: string): RequestHandler =>
  (request, _response, next) => {
    const site = request.get('Sec-Fetch-Site');
    const origin = request.get('Origin');
    const isForeign = site
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && origin !== new URL(publicUrl).origin;
    if (isForeign && !safeMethods.has(request.method))
      throw new Problem(
        403,
        'foreign-origin',
        say((words) => words.foreignOrigin),
      );
    next();
  };
