import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import type { Ids } from '../ids.ts';
import { turnsHere } from '../limits/turn.ts';
import type { Limits } from '../limits.ts';
import { openRecipients } from '../people/open-people.ts';
import type { Auditing } from '../people/audit/auditing.ts';
import { openEventReader } from '../programme/open-programme.ts';
import type { Queue } from '../queues/queue.ts';
import { openSalesStores, openTicketLister, type SalesStores } from '../sales/open-sales.ts';
import { dueKind } from './due/due-kind.ts';
import { dynamoDueStore } from './due/dynamo-due-store.ts';
import { countAudience } from './messages/count-audience.ts';
import { dynamoMessageFigures } from './messages/dynamo-message-figures.ts';
import { dynamoMessageStore } from './messages/dynamo-message-store.ts';
import { messageDue } from './messages/message-job.ts';
import { type PreviewDeps, previewMessage, sizeAudience } from './messages/preview-message.ts';
import { queueMessage } from './messages/queue-message.ts';
import { messageReading } from './messages/read-messages.ts';
import type { AudienceDeps } from './messages/require-audience.ts';
import { tellAttendees } from './messages/tell-attendees.ts';
import { testMessage } from './messages/test-message.ts';
import { writeMessage } from './messages/write-message.ts';
import { holdUntil } from './notifications/held-job.ts';
import type { Notify } from './notifications/notify.ts';
import { openNotifying } from './open-messaging.ts';
import { say } from './words/messaging-words.ts';

type WorkDeps = {
  readonly tables: Pick<Tables, 'database' | 'models'>;
  readonly stores: Pick<SalesStores, 'bookings'>;
  readonly notify: Notify;
  readonly audience: Queue;
  readonly clock: Clock;
};

/** Telling attendees what an organizer has written to them. */
export const openMessageWork = ({ tables, stores, ...around }: WorkDeps) => {
  const deps = { ...around, messages: dynamoMessageStore(tables.database) };
  return {
    kind: dueKind(messageDue, queueMessage(deps)),
    tellAttendees: tellAttendees({
      ...deps,
      events: openEventReader({ tables }),
      tickets: openTicketLister({ tables }),
      bookings: stores.bookings,
      readerOf: openRecipients({ tables }),
    }),
  };
};

type Deps = Auditing &
  AudienceDeps &
  Pick<PreviewDeps, 'publicUrl' | 'sms'> & {
    readonly tables: Pick<Tables, 'database' | 'commit' | 'models'>;
    readonly queue: (name: 'email' | 'sms' | 'push') => Queue;
    readonly limits: Limits;
    readonly ids: Ids;
    readonly clock: Clock;
  };

/** Whoever asks for a test waits for it: not behind the tickets of an on-sale, or what another organizer writes to a house. */
const awaited = { 'booking-mail': 'email', 'sms-notice': 'sms', push: 'push' } as const;

/** What organizers write to attendees, and what becomes of it. */
export const openMessages = ({ tables, limits, queue, ...around }: Deps) => {
  const { database, commit } = tables;
  const { clock } = around;
  const due = dynamoDueStore(database, around);
  const tooOften = say(({ message }) => message.tooOften);
  const tooManyTests = say(({ message }) => message.tooManyTests);
  const deps = {
    ...around,
    commit,
    messages: dynamoMessageStore(database),
    figures: dynamoMessageFigures(database),
    due,
    notify: openNotifying({ tables, queue: (name) => queue(awaited[name]), hold: holdUntil(due), clock }),
    testTurns: turnsHere(limits['message-test'], clock, tooManyTests),
    countAudience: countAudience({
      clock,
      tickets: openTicketLister({ tables }),
      bookings: openSalesStores({ tables, clock }).bookings,
      turns: turnsHere(limits['audience-count'], clock, tooOften),
    }),
  };
  return {
    ...messageReading(deps),
    sizeAudience: sizeAudience(deps),
    previewMessage: previewMessage(deps),
    testMessage: testMessage(deps),
    writeMessage: writeMessage(deps),
  };
};

export type Messages = ReturnType<typeof openMessages>;
