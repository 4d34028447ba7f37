import type { RequestHandler } from 'express';
import helmet from 'helmet';

const aYear = 31_536_000;

/**
 * For this name alone: a house at example.com (or example.co.uk, which no count of labels tells apart) cannot promise https
 * for every other site below it. Cookies need no such promise, they have the prefix `__Host-`.
 */
const httpsOnly = { maxAge: aYear, includeSubDomains: false };

/** What an answer says that is data alone: it is no page, runs nothing and is nobody else's. */
export const dataHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': `max-age=${httpsOnly.maxAge}`,
} as const;

/** For routes that stand before everything else: four headers, where `securityHeaders` sets a dozen. */
export const secureData: RequestHandler = (_request, response, next) => {
  response.set(dataHeaders);
  next();
};

/** Headers that tell browsers what our pages may do. Angular sets style elements at run time, hence inline styles. */
export const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The portals stand on a `<base>` of their own, without which no page but the first finds its scripts.
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'"],
      },
    },
    strictTransportSecurity: httpsOnly,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
