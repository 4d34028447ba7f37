import { LRUCache } from 'lru-cache';
import { type Clock, seconds } from '../../clock.ts';
import type { AccountId, EventId } from '../../ids.ts';
import type { Turns } from '../../limits/turn.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { AccountNames } from '../../people/accounts/account-names.ts';
import type { SalesPlans } from '../../programme/publishing/sales-plan.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import { requirePlan } from '../../sales/selling/selling.ts';
import type { CommentMode } from './comment.ts';
import type { CommentStore } from './comment-store.ts';
import { type SignedComment, signing } from './sign-comments.ts';
import { ticketOf } from './ticket-of.ts';

export type ReadCommentsDeps = {
  readonly comments: Pick<CommentStore, 'modeOf' | 'list' | 'ofAuthor'>;
  readonly bookings: Pick<BookingStore, 'atEvent' | 'getAll'>;
  readonly plans: SalesPlans;
  readonly namesOf: AccountNames;
  /** Of looks at one's own. */
  readonly looks: Turns;
  readonly clock: Clock;
};

type Shown = Page<SignedComment> & { readonly mode: CommentMode };

/** How old a first page may be, in milliseconds; the index that it is read from may be a moment behind, too. */
export const firstPageFreshness = seconds(2);

const maxFirstPages = 500;

/** What the page of an event shows; each throws DomainError `not-found` for an event that has no page. */
export const commentReading = (deps: ReadCommentsDeps) => {
  const { comments, looks } = deps;
  const { signAll } = signing(deps.namesOf);
  const read = async (eventId: EventId, page: PageRequest): Promise<Shown> => {
    const mode = await comments.modeOf(eventId);
    if (mode === 'off') return { mode, items: [], nextCursor: null };
    const { items, nextCursor } = await comments.list(eventId, 'shown', page);
    return { mode, items: await signAll(items), nextCursor };
  };
  const firstPages = new LRUCache<EventId, Shown, number>({
    max: maxFirstPages,
    ttl: firstPageFreshness,
    ttlResolution: 0,
    perf: deps.clock,
    // Whoever waits for one that is forgotten meanwhile gets it; nobody after them does.
    ignoreFetchAbort: true,
    fetchMethod: (eventId, _, { context: limit }) => read(eventId, { limit }),
  });
  const firstPage = async (eventId: EventId, limit: number): Promise<Shown> =>
    firstPages.get(eventId) ?? (await firstPages.forceFetch(eventId, { context: limit }));
  return {
    /** What everybody sees, the newest first; nothing while it is off. */
    listComments: async (eventId: EventId, page: PageRequest) => {
      await requirePlan(deps.plans, eventId);
      return page.cursor === undefined ? firstPage(eventId, page.limit) : read(eventId, page);
    },
    /** What is written or deleted here is seen at once. */
    forgetFirstPage: (eventId: EventId): void => void firstPages.delete(eventId),
    /** What somebody wrote themselves, also what nobody else sees, and whether they have a ticket to write more. */
    ownComments: async (accountId: AccountId, eventId: EventId) => {
      looks.use(accountId);
      await requirePlan(deps.plans, eventId);
      const [own, ticket] = await Promise.all([
        comments.ofAuthor(accountId, eventId).then(signAll),
        ticketOf(deps, accountId, eventId),
      ]);
      return { hasTicket: ticket !== null, items: own };
    },
  };
};
