import { fileURLToPath } from 'node:url';
import { type RequestHandler, Router } from 'express';

const styles = fileURLToPath(new URL('pages.css', import.meta.url));

/** Pages with styles of their own, and nothing else: whatever slips into one of them does nothing. */
export const onlyOwnStyles: RequestHandler = (_request, response, next) => {
  response.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'",
  );
  response.set('Cache-Control', 'no-store');
  next();
};

/** The styles of `frame`. */
export const plainPages = (): Router => {
  const router = Router();
  router.use(onlyOwnStyles);
  router.get('/pages.css', (_request, response) => {
    response.sendFile(styles);
  });
  return router;
};
