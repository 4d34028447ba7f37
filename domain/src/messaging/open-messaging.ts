import { type Clock, toInstant } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import { openDeliveries } from '../news/open-deliveries.ts';
import { openLiveSessions, openRecipients } from '../people/open-people.ts';
import { openEventReader } from '../programme/open-programme.ts';
import type { SalesPlans } from '../programme/publishing/sales-plan.ts';
import type { Auditor } from '../people/audit/audit-entry.ts';
import type { AuditStore } from '../people/audit/audit-store.ts';
import type { Queue } from '../queues/queue.ts';
import type { QueueName } from '../queues/queue-names.ts';
import { readLog } from './log/read-log.ts';
import { sendAgain } from './log/send-again.ts';
import type { SalesStores } from '../sales/open-sales.ts';
import { calendarAddresses } from './contacts/calendar-address.ts';
import { asOfNow } from './delivering/as-of-now.ts';
import { holdIfQuiet } from './delivering/hold-if-quiet.ts';
import { changeContact } from './contacts/change-contact.ts';
import type { Device } from './contacts/contact.ts';
import { contactUseCases } from './contacts/contact-use-cases.ts';
import { withEnded } from './contacts/device-lists.ts';
import { deviceUseCases } from './contacts/devices.ts';
import { listDevices } from './contacts/list-devices.ts';
import { numberUseCases } from './contacts/numbers.ts';
import { toldDevices } from './contacts/told-devices.ts';
import { dynamoAttemptLimits } from '../limits/dynamo-attempt-limits.ts';
import type { Limits } from '../limits.ts';
import type { Ids } from '../ids.ts';
import type { Secrets } from '../people/codes/secrets.ts';
import { dynamoContactStore } from './contacts/dynamo-contact-store.ts';
import { dynamoSentMessages } from './feedback/dynamo-sent-messages.ts';
import { endAddress } from './feedback/end-address.ts';
import { noteReport } from './feedback/note-report.ts';
import { rememberSent } from './feedback/remember-sent.ts';
import type { OutsideChannel } from './kinds/channel.ts';
import { dynamoMessageFigures } from './messages/dynamo-message-figures.ts';
import { dynamoNotificationStore } from './notifications/dynamo-notification-store.ts';
import type { NotificationJob } from './notifications/notification-job.ts';
import { markAllRead, markRead } from './inbox/mark-read.ts';
import { mostUnread, readInbox } from './inbox/read-inbox.ts';
import { notify } from './notifications/notify.ts';
import type { Person } from './kinds/person.ts';
import { notifyOfBooking } from './notify-of-booking.ts';
import { dynamoReminderStore } from './reminders/dynamo-reminder-store.ts';

/** Where each channel's jobs wait. */
export const channelQueues = {
  email: 'booking-mail',
  sms: 'sms-notice',
  push: 'push',
} as const satisfies Readonly<Record<OutsideChannel, QueueName>>;
export type ChannelQueues = (name: (typeof channelQueues)[OutsideChannel]) => Queue;

type Deps = {
  readonly tables: Pick<Tables, 'database' | 'models' | 'commit' | 'lowLevel'>;
  readonly stores: Pick<SalesStores, 'bookings'>;
  readonly plans: SalesPlans;
  readonly limits: Limits;
  readonly queue: ChannelQueues;
  readonly hold: (until: number, job: NotificationJob) => Promise<void>;
  readonly clock: Clock;
};

type NotifyingDeps = Pick<Deps, 'queue' | 'hold' | 'clock'> & {
  readonly tables: Pick<Tables, 'database' | 'models'>;
};

/** What people were told. */
export const openNotifications = ({ tables }: { readonly tables: Pick<Tables, 'database'> }) => {
  const figures = dynamoMessageFigures(tables.database);
  return dynamoNotificationStore(tables.database, (before, after) =>
    // What was written is written, whether it could be counted or not.
    figures.count(before, after).catch(() => undefined),
  );
};

/** Telling one person one thing. */
export const openNotifying = ({ tables, queue, hold, clock }: NotifyingDeps) =>
  notify({
    notifications: openNotifications({ tables }),
    contactOf: dynamoContactStore(tables.models, tables.database).of,
    queue: (job) => queue(channelQueues[job.channel]).send([job]),
    hold,
    clock,
  });

/** Telling people: what becomes of news, and by which channels somebody hears of it. */
export const openMessaging = ({ tables, stores, plans, limits, queue, hold, clock }: Deps) => {
  const notifications = openNotifications({ tables });
  const contacts = dynamoContactStore(tables.models, tables.database);
  const deliveries = openDeliveries({ tables });
  const tell = openNotifying({ tables, queue, hold, clock });
  const change = changeContact({ commit: tables.commit, contacts });
  const told = toldDevices({ contacts, liveSessions: openLiveSessions({ tables, clock }) });
  const readerOf = openRecipients({ tables });
  const sent = dynamoSentMessages(tables.database);
  const ending = endAddress({ changeContact: change, notify: tell, clock });
  return {
    notifications,
    deliveries,
    /** How much one person is told. */
    attempts: dynamoAttemptLimits(tables.lowLevel, limits),
    /** What there is still to say. */
    asOfNow: asOfNow({
      events: openEventReader({ tables }),
      bookings: stores.bookings,
      reminders: dynamoReminderStore(tables.database),
      clock,
    }),
    /** Keeps what comes late from people until their quiet hours are over. */
    holdIfQuiet: holdIfQuiet({ notifications, deliveries, contactOf: contacts.of, hold, clock }),
    remember: rememberSent({ sent, endAddress: ending, clock }),
    /** What channels report later. */
    reports: noteReport({ sent, notifications, endAddress: ending }),
    contactOf: contacts.of,
    devicesOf: async (person: Person) => told(person, await contacts.of(person)),
    /** Its push service knows a browser no more: it is told nothing, and its owner sees that. */
    endDevice: async (person: Person, device: Pick<Device, 'id' | 'endpoint'>): Promise<void> => {
      await change(person, (now) => withEnded(now, device, toInstant(clock.now())));
    },
    notify: tell,
    notifyOfBooking: notifyOfBooking({
      bookings: stores.bookings,
      plans,
      readerOf,
      notify: tell,
      deliveries,
      clock,
    }),
  };
};

export type Messaging = ReturnType<typeof openMessaging>;

type InboxDeps = { readonly tables: Pick<Tables, 'database'>; readonly clock: Clock };

/** What somebody was told, in the portal. */
export const openInbox = ({ tables, clock }: InboxDeps) => {
  const notifications = openNotifications({ tables });
  return {
    read: readInbox(notifications),
    countUnread: (person: Person) => notifications.countUnread(person, mostUnread),
    markRead: markRead({ notifications, clock }),
    markAllRead: markAllRead({ notifications, clock }),
  };
};

export type Inbox = ReturnType<typeof openInbox>;

type ContactsDeps = {
  readonly tables: Pick<Tables, 'database' | 'models' | 'commit' | 'lowLevel'>;
  readonly secrets: Pick<Secrets, 'code' | 'digest' | 'recognise' | 'token'>;
  /** Where codes for phones wait; null in a house that sends none. */
  readonly sms: Queue | null;
  readonly limits: Limits;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** How people say how they want to be told. */
export const openContacts = ({ tables, sms, limits, ...around }: ContactsDeps) => {
  const store = dynamoContactStore(tables.models, tables.database);
  const contacts = contactUseCases({ commit: tables.commit, contacts: store });
  const liveSessions = openLiveSessions({ tables, clock: around.clock });
  const deps = {
    ...around,
    contacts: store,
    change: contacts.changeContact,
    contactOf: contacts.contactOf,
    limits: dynamoAttemptLimits(tables.lowLevel, limits),
  };
  return {
    ...contacts,
    numbers: numberUseCases({ ...deps, queue: sms && ((job) => sms.send([job])) }),
    devices: { ...deviceUseCases(deps), listed: listDevices(toldDevices({ contacts: store, liveSessions })) },
    calendars: calendarAddresses(deps),
  };
};

export type Contacts = ReturnType<typeof openContacts>;

type LogDeps = {
  readonly tables: Pick<Tables, 'database' | 'commit'>;
  readonly audit: Auditor;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly queue: ChannelQueues;
  readonly clock: Clock;
};

/** What people were told and what became of it, for who looks after that. */
export const openDeliveryLog = ({ tables, queue, ...around }: LogDeps) => {
  const notifications = openNotifications({ tables });
  return {
    read: readLog(notifications),
    sendAgain: sendAgain({
      ...around,
      commit: tables.commit,
      notifications,
      queue: (job) => queue(channelQueues[job.channel]).send([job]),
    }),
  };
};
