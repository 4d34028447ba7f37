import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import type { EventId, Ids } from '../ids.ts';
import { openDeliveries } from '../news/open-deliveries.ts';
import { openRecipients } from '../people/open-people.ts';
import { openEventReader } from '../programme/open-programme.ts';
import type { Queue } from '../queues/queue.ts';
import { announceEvent, announceSoon } from './announcing/announce-event.ts';
import { announceDue } from './announcing/announcement.ts';
import { tellFollowers } from './announcing/tell-followers.ts';
import { dynamoContactStore } from './contacts/dynamo-contact-store.ts';
import { dueKind } from './due/due-kind.ts';
import { dynamoDueStore } from './due/dynamo-due-store.ts';
import type { Notify } from './notifications/notify.ts';
import { layDownStart } from './sale-starts/lay-down-start.ts';

type Deps = {
  readonly tables: Pick<Tables, 'database'>;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** Having new events announced, and who awaits their sale told when it starts, for who publishes them. */
export const openAnnouncing = ({ tables, ...around }: Deps) => {
  const deps = { ...around, due: dynamoDueStore(tables.database, around) };
  const [announce, layDown] = [announceSoon(deps), layDownStart(deps)];
  return async (eventId: EventId): Promise<void> => {
    await announce(eventId);
    // Due now, it goes where it belongs by itself: the sale may start at another time than before.
    await layDown(eventId, around.clock.now());
  };
};

type WorkDeps = {
  readonly tables: Pick<Tables, 'database' | 'models'>;
  readonly notify: Notify;
  readonly audience: Queue;
  readonly clock: Clock;
};

/** Telling followers of new events. */
export const openAnnouncingWork = ({ tables, ...around }: WorkDeps) => {
  const contacts = dynamoContactStore(tables.models, tables.database);
  const events = openEventReader({ tables });
  const deliveries = openDeliveries({ tables });
  return {
    kind: dueKind(announceDue, announceEvent({ ...around, events, deliveries })),
    tellFollowers: tellFollowers({
      ...around,
      events,
      deliveries,
      followers: contacts.followers,
      contactOf: contacts.of,
      readerOf: openRecipients({ tables }),
    }),
  };
};
