import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type Request, type Response, type Router } from 'express';
import { askedLanguage } from './asked-language.ts';
import { filledPages, type PageToFill } from './filled-pages.ts';
import { sendSendable, takesBrotli } from './sendable.ts';

/** What the portals are written in: who asks for no language that there is reads this one. */
const ownLanguage = 'en';

const aYear = 31_536_000_000;
/** `main-MWBE7YKD.js`, `chunk-BSUDYf_w.js`: every script and style sheet that the build makes. */
const hashedName = /-[\w-]{8}\.(?:js|css)$/;

/** The languages that a portal was built in: a folder with a page each, its own language first. */
const languagesIn = (directory: string): readonly string[] =>
  globSync('*/index.html', { cwd: directory })
    .map((page) => path.dirname(page))
    .sort((one, other) => Number(other === ownLanguage) - Number(one === ownLanguage));

/** @throws URIError where the path is no text, which is answered as a bad request */
const nameOf = ({ path: asked }: Request): string =>
  path.posix.normalize(decodeURIComponent(asked)).replace(/^\/+/, '');

export type Portal = {
  /** Every path that is no file and none of the service's API (`/api`): asked for most, so it may stand before all else. */
  readonly pages: Router;
  readonly files: Router;
};

export type Filling = {
  /** What page is at an address, if something is known of it that can be put in. */
  readonly pageAt: (request: Request, language: string) => PageToFill | null;
  /** What kept a page from being filled; it is sent as it was built. */
  readonly failed: (error: unknown) => void;
};

/**
 * Serves a built single-page application: a folder per language under `directory`. Addresses know no language: every
 * path that is no file answers the page of the language that somebody chose or that their browser asks for, and the page
 * names the files of its folder. What it names without one (fonts, icons) is the same in all of them.
 * Files with a content hash in their name are cached for ever; compressed copies (`.br`) made by the build are sent where
 * they exist. Which there are is looked up once: a built portal does not change.
 * `index.html` by its own name is never filled: it is what a service worker asks for and holds against the build's hash.
 */
export const portal = (directory: string, filling?: Filling): Portal => {
  const languages = languagesIn(directory);
  const compressed = new Set(globSync('**/*.br', { cwd: directory }));
  const filled = filledPages();

  /** The name of what is to be read: the compressed copy, if there is one and the browser can read it. */
  const encoded = (file: string, request: Request, response: Response): string => {
    response.vary('Accept-Encoding');
    const isWanted = compressed.has(`${file}.br`) && takesBrotli(request);
    if (isWanted) response.type(path.posix.extname(file)).set('Content-Encoding', 'br');
    return isWanted ? `${file}.br` : file;
  };

  /** Whether the page was sent with what is known of it. */
  const sendFilled = async (request: Request, response: Response, language: string): Promise<boolean> => {
    if (!filling) return false;
    try {
      const page = filling.pageAt(request, language);
      if (!page) return false;
      const template = () => readFile(path.join(directory, language, 'index.html'), 'utf8');
      const made = await filled(language, template, page);
      sendSendable(request, response.status(made.status), made);
      return true;
    } catch (error) {
      filling.failed(error);
      return false;
    }
  };

  /** Its tag is made of what it says: pages of two languages may be of one size and one second. */
  const sendPage = async (request: Request, response: Response): Promise<void> => {
    const language = (languages.length > 1 && askedLanguage(request, languages)) || ownLanguage;
    if (languages.length > 1) response.vary('Cookie').vary('Accept-Language');
    response.set('Cache-Control', 'no-cache').type('html');
    if (await sendFilled(request, response, language)) return;
    const content = await readFile(
      path.join(directory, encoded(`${language}/index.html`, request, response)),
    );
    response.type('html').send(content);
  };

  const pages = express.Router();
  pages.get('/{*page}', (request, response, next) => {
    const isPage = !/^\/api(?:\/|$)/.test(request.path) && path.posix.extname(nameOf(request)) === '';
    if (isPage && languages.length > 0) return sendPage(request, response);
    next();
  });

  const files = express.Router();
  files.get('/{*file}', (request, response, next) => {
    const name = nameOf(request);
    const isOfLanguage = languages.some((language) => name.startsWith(`${language}/`));
    const file = isOfLanguage ? name : `${ownLanguage}/${name}`;
    const options = {
      root: directory,
      cacheControl: false,
      // A part of a compressed copy is of no use to anybody.
      acceptRanges: false,
      headers: {
        'Cache-Control': hashedName.test(file) ? `public, max-age=${aYear / 1000}, immutable` : 'no-cache',
      },
    };
    response.sendFile(
      encoded(file, request, response),
      options,
      (error) => error && !response.headersSent && next(),
    );
  });
  return { pages, files };
};
