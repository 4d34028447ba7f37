import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { fillPage, type PageFilling } from './page-filling.ts';
import { type Sendable, sendableOf } from './sendable.ts';

/** A page that can be filled: `key` names it among all others, `make` says what is known of it now. */
export type PageToFill = { readonly key: string; readonly make: () => Promise<PageFilling> };

/** As it is sent, to whoever asks within a moment. */
export type FilledPage = Sendable & Pick<PageFilling, 'status'>;

type Asked = { readonly template: () => Promise<string>; readonly page: PageToFill };

/** How old what a page says may be, in milliseconds. */
const freshness = 2_000;
/** In milliseconds: whoever waits longer gets the page as it was built, and what is known with the first request of its script. */
const patience = 1_000;
/** In bytes: a few hundred pages, as long as they are. */
const mostKept = 32_000_000;

/** What is known is found out first, for then it may turn out that nobody is to be answered, and nothing is to be read. */
const made = async ({ template, page }: Asked): Promise<FilledPage> => {
  const filling = await page.make();
  return { status: filling.status, ...(await sendableOf(fillPage(await template(), filling))) };
};

/** Whoever made a page took too long over it. */
export class PageIsLateError extends Error {}

const inTime = async <Value>(made: Promise<Value>): Promise<Value> => {
  const stop = new AbortController();
  const late = sleep(patience, undefined, { signal: stop.signal }).then(() => {
    throw new PageIsLateError(`a page was not made in ${patience} ms`);
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
export const filledPages = (clock: { readonly now: () => number } = performance) => {
  const cache = new LRUCache<string, FilledPage, Asked>({
    ttl: freshness,
    ttlResolution: 0,
    perf: clock,
    maxSize: mostKept,
    sizeCalculation: ({ plain, brotli }) => plain.length + brotli.length,
    fetchMethod: (_key, _stale, { context }) => made(context),
  });
  /** @param template The page of a language as it was built. @throws Error where it takes too long */
  return (language: string, template: () => Promise<string>, page: PageToFill): Promise<FilledPage> =>
    inTime(cache.forceFetch(`${language} ${page.key}`, { context: { template, page } }));
};
