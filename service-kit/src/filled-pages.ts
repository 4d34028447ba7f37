import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { fillPage, type PageFilling } from './page-filling.ts';

/** A page that can be filled: `key` names it among all others, `make` says what is known of it now. */
export type PageToFill = { readonly key: string; readonly make: () => Promise<PageFilling> };

/** As it is sent, to whoever asks within a moment. */
export type FilledPage = {
  readonly status: PageFilling['status'];
  readonly plain: Buffer;
  readonly brotli: Buffer;
  /** Of what it says, whichever way it is sent. */
  readonly hash: string;
};

/** How old what a page says may be, in milliseconds. */
const freshness = 2_000;
/** In milliseconds: whoever waits longer gets the page as it was built, and what is known with the first request of its script. */
const patience = 1_000;
/** In bytes: a few hundred pages, as long as they are. */
const mostKept = 32_000_000;

const compress = promisify(brotliCompress);
/** Twice as fast as the next one, and a few percent larger. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const made = async (template: Promise<string>, { make }: PageToFill): Promise<FilledPage> => {
  const filling = await make();
  const plain = Buffer.from(fillPage(await template, filling));
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { status: filling.status, plain, brotli: await compress(plain, quickly), hash };
};

type Asked = { readonly template: () => Promise<string>; readonly page: PageToFill };

const inTime = async <Value>(made: Promise<Value>): Promise<Value> => {
  const stop = new AbortController();
  const late = sleep(patience, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`a page was not made in ${patience} ms`);
  });
  try {
    return await Promise.race([made, late]);
  } finally {
    stop.abort();
    late.catch(() => undefined);
    made.catch(() => undefined);
  }
};

/** Pages with what is known of them. Each is made once for all who ask within a moment, however many they are. */
export const filledPages = () => {
  const cache = new LRUCache<string, FilledPage, Asked>({
    ttl: freshness,
    maxSize: mostKept,
    sizeCalculation: ({ plain, brotli }) => plain.length + brotli.length,
    fetchMethod: (_key, _stale, { context: { template, page } }) => made(template(), page),
  });
  /** @param template The page of a language as it was built. @throws Error where it takes too long */
  return (language: string, template: () => Promise<string>, page: PageToFill): Promise<FilledPage> =>
    inTime(cache.forceFetch(`${language} ${page.key}`, { context: { template, page } }));
};
