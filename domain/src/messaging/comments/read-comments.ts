import type { AccountId, EventId } from '../../ids.ts';
import type { Turns } from '../../limits/turn.ts';
import type { PageRequest } from '../../page.ts';
import type { AccountNames } from '../../people/accounts/account-names.ts';
import type { SalesPlans } from '../../programme/publishing/sales-plan.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import { requirePlan } from '../../sales/selling/selling.ts';
import type { CommentStore } from './comment-store.ts';
import { signing } from './sign-comments.ts';
import { ticketOf } from './ticket-of.ts';

export type ReadCommentsDeps = {
  readonly comments: Pick<CommentStore, 'modeOf' | 'list' | 'ofAuthor'>;
  readonly bookings: Pick<BookingStore, 'atEvent' | 'getAll'>;
  readonly plans: SalesPlans;
  readonly namesOf: AccountNames;
  /** Of looks at one's own. */
  readonly looks: Turns;
};

/** What the page of an event shows; each throws DomainError `not-found` for an event that has no page. */
export const commentReading = (deps: ReadCommentsDeps) => {
  const { comments, looks } = deps;
  const { signAll } = signing(deps.namesOf);
  return {
    /** What everybody sees, the newest first; nothing while it is off. */
    listComments: async (eventId: EventId, page: PageRequest) => {
      await requirePlan(deps.plans, eventId);
      const mode = await comments.modeOf(eventId);
      if (mode === 'off') return { mode, items: [], nextCursor: null };
      const { items, nextCursor } = await comments.list(eventId, 'shown', page);
      return { mode, items: await signAll(items), nextCursor };
    },
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
