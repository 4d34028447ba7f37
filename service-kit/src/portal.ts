import { globSync } from 'node:fs';
import path from 'node:path';
import express, { type Router } from 'express';

const aYear = 31_536_000_000;
const hashedName = /-[A-Z0-9]{8}\.\w+$/;

/**
 * Serves a built single-page application: files under `directory`, and index.html for every other path. Files with a
 * content hash in their name are cached for ever; compressed copies (`.br`) made by the build are sent where they exist.
 * Which there are is looked up once: a built portal does not change.
 */
export const portal = (directory: string): Router => {
  const router = express.Router();
  const compressed = new Set(globSync('**/*.br', { cwd: directory }));
  const sendOptions = (name: string) => ({
    root: directory,
    cacheControl: false,
    // A part of a compressed copy is of no use to anybody.
    acceptRanges: false,
    headers: {
      'Cache-Control': hashedName.test(name) ? `public, max-age=${aYear / 1000}, immutable` : 'no-cache',
    },
  });
  router.get('/{*file}', (request, response, next) => {
    const name = path.posix.normalize(decodeURIComponent(request.path)).replace(/^\/+/, '');
    const isFile = path.posix.extname(name) !== '';
    const file = isFile ? name : 'index.html';
    const wantsBrotli = compressed.has(`${file}.br`) && /\bbr\b/.test(request.get('Accept-Encoding') ?? '');
    if (wantsBrotli) {
      response.type(path.posix.extname(file)).set('Content-Encoding', 'br');
    }
    response.vary('Accept-Encoding');
    response.sendFile(
      wantsBrotli ? `${file}.br` : file,
      sendOptions(file),
      (error) => error && !response.headersSent && next(),
    );
  });
  return router;
};
