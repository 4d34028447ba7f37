import type { Alarm } from '../alarm.ts';
import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import type { Ids } from '../ids.ts';
import { openRecipients } from '../people/open-people.ts';
import { openEventReader } from '../programme/open-programme.ts';
import type { Queue } from '../queues/queue.ts';
import type { SalesStores } from '../sales/open-sales.ts';
import type { AudienceJob } from './audience-job.ts';
import { openAnnouncingWork } from './open-announcing.ts';
import { dynamoContactStore } from './contacts/dynamo-contact-store.ts';
import { dueKind, manyDueKind } from './due/due-kind.ts';
import { dynamoDueStore } from './due/dynamo-due-store.ts';
import { sweepDue } from './due/sweep-due.ts';
import { heldDue, holdUntil, queueHeld } from './notifications/held-job.ts';
import type { Notify } from './notifications/notify.ts';
import type { OutsideChannel } from './kinds/channel.ts';
import type { Person } from './kinds/person.ts';
import { openMessageWork } from './open-messages.ts';
import { dynamoReminderStore } from './reminders/dynamo-reminder-store.ts';
import { followBooking } from './reminders/follow-booking.ts';
import { moveReminders } from './reminders/move-reminders.ts';
import { type DroppedReminders, remindOfEvent } from './reminders/remind-of-event.ts';
import { remindPeople } from './reminders/remind-people.ts';
import { reminderDue } from './reminders/reminder-job.ts';
import { openSaleStartWork } from './open-sale-starts.ts';
import { remindersOf, setReminders } from './reminders/set-reminders.ts';

type DueDeps = {
  readonly tables: Pick<Tables, 'database'>;
  readonly clock: Clock;
  readonly ids: Ids;
};

type Deps = DueDeps & {
  readonly tables: Pick<Tables, 'database' | 'models'>;
  readonly stores: Pick<SalesStores, 'bookings'>;
};

type SweepDeps = Deps & {
  /** Where people wait to be told of something. */
  readonly audience: Queue;
  /** Where what was held until now is sent from. */
  readonly queueOf: (channel: OutsideChannel) => Queue;
  readonly notify: Notify;
  readonly dropped: DroppedReminders;
  /** Told how late, in milliseconds, something due was done. */
  readonly countDone: (lateness: number) => void;
  readonly alarm: Alarm;
};

/** Keeps what is to be sent until quiet hours are over. */
export const openHolding = ({ tables, ...around }: DueDeps) =>
  holdUntil(dynamoDueStore(tables.database, around));

const depsOf = ({ tables, stores, clock, ids }: Deps) => {
  const contacts = dynamoContactStore(tables.models, tables.database);
  return {
    reminders: dynamoReminderStore(tables.database),
    due: dynamoDueStore(tables.database, { clock, ids }),
    events: openEventReader({ tables }),
    bookings: stores.bookings,
    leadsOf: async (person: Person) => (await contacts.of(person)).settings.leads,
    clock,
  };
};

/** What people want to be reminded of. */
export const openReminders = (given: Deps) => {
  const deps = depsOf(given);
  return {
    remindersOf: remindersOf(deps),
    setReminders: setReminders(deps),
    followBooking: followBooking(deps),
    moveReminders: moveReminders(deps),
  };
};

export type Reminders = ReturnType<typeof openReminders>;
export type { EventReminders } from './reminders/set-reminders.ts';

/** Doing what is due: queueing who is to be reminded and what was held, and telling those people. */
export const openDueWork = ({
  queueOf,
  audience,
  notify,
  dropped,
  countDone,
  alarm,
  ...given
}: SweepDeps) => {
  const deps = { ...depsOf(given), audience, notify, dropped };
  const readerOf = openRecipients(given);
  const announcing = openAnnouncingWork({ ...given, audience, notify });
  const remind = remindPeople({ ...deps, readerOf });
  const saleStarts = openSaleStartWork({ ...given, audience, notify });
  const messages = openMessageWork({ ...given, notify, audience });
  return {
    sweepDue: sweepDue({
      ...deps,
      ...{ countDone, alarm },
      kinds: {
        reminder: dueKind(reminderDue, remindOfEvent(deps)),
        held: manyDueKind(heldDue, queueHeld(queueOf)),
        announce: announcing.kind,
        message: messages.kind,
        'sale-start': saleStarts.kind,
      },
    }),
    tellAudience: async (job: AudienceJob): Promise<void> => {
      switch (job.kind) {
        case 'reminder':
          return remind(job);
        case 'announce':
          return announcing.tellFollowers(job);
        case 'sale-start':
          return saleStarts.tellAwaiting(job);
        case 'message':
          return messages.tellAttendees(job);
        default:
          return job satisfies never;
      }
    },
  };
};
