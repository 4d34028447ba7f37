import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import { turnsHere } from '../limits/turn.ts';
import type { Limits } from '../limits.ts';
import { openNames } from '../people/open-people.ts';
import type { SalesPlans } from '../programme/publishing/sales-plan.ts';
import type { SalesStores } from '../sales/open-sales.ts';
import { dynamoCommentStore } from './comments/dynamo-comment-store.ts';
import { type ModerateDeps, moderation } from './comments/moderate-comments.ts';
import { commentReading } from './comments/read-comments.ts';
import { deleteComment, writeComment } from './comments/write-comment.ts';
import { say } from './words/messaging-words.ts';

type Given = { readonly tables: Pick<Tables, 'database' | 'commit'>; readonly clock: Clock };

type Deps = Given & {
  readonly stores: Pick<SalesStores, 'bookings'>;
  readonly plans: SalesPlans;
  readonly limits: Limits;
};

type ModerationDeps = Given & Pick<ModerateDeps, 'audit' | 'audits' | 'requireEvent'>;

const storesOf = ({ tables }: Given) => ({
  commit: tables.commit,
  comments: dynamoCommentStore(tables.database),
  namesOf: openNames({ tables }),
});

/** What people with a ticket write on the page of an event. */
export const openComments = ({ stores, limits, ...around }: Deps) => {
  const { clock } = around;
  const deps = {
    ...around,
    ...storesOf(around),
    bookings: stores.bookings,
    turns: turnsHere(
      limits.comment,
      clock,
      say(({ comment }) => comment.tooSoon),
    ),
    looks: turnsHere(
      limits['comment-look'],
      clock,
      say(({ comment }) => comment.lookTooOften),
    ),
  };
  const { forgetFirstPage, ...reading } = commentReading(deps);
  const [write, remove] = [writeComment(deps), deleteComment(deps)];
  return {
    ...reading,
    writeComment: async (...[author, wanted]: Parameters<typeof write>) => {
      const written = await write(author, wanted);
      forgetFirstPage(wanted.eventId);
      return written;
    },
    deleteComment: async (...[author, eventId, id]: Parameters<typeof remove>) => {
      await remove(author, eventId, id);
      forgetFirstPage(eventId);
    },
  };
};

export type Comments = ReturnType<typeof openComments>;

/** How organizers look after what is written there. */
export const openModeration = (given: ModerationDeps) => moderation({ ...given, ...storesOf(given) });

export type Moderation = ReturnType<typeof openModeration>;
