import { LRUCache } from 'lru-cache';
import type { PrintOrder, TicketPrinter } from './ticket-printer.ts';

/** In bytes: some hundred bookings. */
const mostBytes = 20_000_000;

type Order = { readonly complete: () => Promise<PrintOrder>; readonly share: string };

/** Keeps what was printed lately by what is printed, so that asking again and again prints once. */
export const recentPrints = (print: TicketPrinter) => {
  const cache = new LRUCache<string, Buffer, Order>({
    maxSize: mostBytes,
    sizeCalculation: ({ length }) => length,
    fetchMethod: async (_tag, _old, { context: { complete, share } }) => print(await complete(), { share }),
  });
  return {
    /** @param share whom the printing counts for */
    get: async (tag: string, complete: Order['complete'], share: string): Promise<Buffer> => {
      const printed = await cache.fetch(tag, { context: { complete, share } });
      if (!printed) throw new TypeError('nothing was printed');
      return printed;
    },
  };
};
