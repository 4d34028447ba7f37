import type { MailAbout } from '@parterre/domain/mail/mail-queue';
import { NotSent } from '@parterre/domain/not-sent';
import { randomIds } from '@parterre/domain/ids';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import { mailQueue } from '@parterre/domain/messaging/mail-queues';
import { newContact } from '@parterre/domain/messaging/contacts/contact';
import { composeNotification, notify } from '@parterre/domain/messaging/notifications/notify';
import type { SmsJob } from '@parterre/domain/messaging/sms-job';
import type { Notification } from '@parterre/domain/messaging/notifications/notification';
import { notifyOfBooking } from '@parterre/domain/messaging/notify-of-booking';
import { aNotice } from '@parterre/domain/testing/notice-builder';
import { memoryNotifications } from '@parterre/domain/testing/memory-notifications';
import { newsOfBooking } from '@parterre/domain/sales/bookings/booking-news';
import { aBooking } from '@parterre/domain/testing/booking-builder';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { createDependencies } from './dependencies.ts';
import { readQueues } from './read-queues.ts';
import type { MailDeps } from './sending/send-mails.ts';
import { keepInMemory } from './testing/memory-queues.ts';
import { aWorkerConfig } from './testing/worker-config.ts';

const number = { number: '+60123456789', confirmedAt: '2026-11-01T12:00:00.000Z' };
const withNumber = { ...newContact, number };
const aCode = { to: 'carla@example.org', subject: 'A code', text: '123456', html: '<p>123456</p>' };
const ofACode: MailAbout = {
  kind: 'registration-code',
  at: '2026-12-01T12:00:00.000Z',
  accountId: null,
  name: '',
  language: 'en',
};

let end = async (): Promise<void> => undefined;
afterEach(() => end());

/** A worker in a rush of sales: so many tickets are to be printed and sent, and none gets done. */
const aRush = async (bookings: number) => {
  const config = await aWorkerConfig();
  const worker = createDependencies(config);
  keepInMemory(worker.queues.client);

  const booking = aBooking({ status: 'confirmed' });
  const printing = Promise.withResolvers<undefined>();
  const printed = Promise.withResolvers<Buffer>();
  const kept = memoryNotifications();
  const notifyThrough = notify({
    notifications: kept,
    contactOf: async () => newContact,
    queue: (job) => worker.queues.queue('booking-mail').send([job]),
    hold: async () => undefined,
    clock: worker.clock,
  });
  const sent: MailMessage[] = [];
  const codeSent = Promise.withResolvers<MailMessage>();
  const mails: MailDeps = {
    ...worker.mails,
    deliveries: { begin: async () => 'begun', finish: async () => undefined, isDone: async () => false },
    bookings: { get: async () => booking },
    plans: { get: async () => aPlan() },
    notifications: kept,
    contactOf: async () => newContact,
    desk: {
      ...worker.mails.desk,
      calendar: async () => '',
      pdf: async () => ({
        tag: 'tickets',
        print: () => {
          printing.resolve(undefined);
          return printed.promise;
        },
      }),
    },
    mailer: {
      send: async (mail) => {
        sent.push(mail);
        if (mail.to === 'carla@example.org') codeSent.resolve(mail);
        return { providerId: null };
      },
    },
  };
  const reading = readQueues(config.QUEUE_PREFIX, {
    ...worker,
    mails,
    tellSubscribers: notifyOfBooking({
      ...mails,
      notify: notifyThrough,
      readerOf: async () => ({ email: 'ada@example.org', name: 'Ada', language: 'en' }),
    }),
  });
  end = async () => {
    printed.resolve(Buffer.from('%PDF'));
    await reading.stop();
    await worker.close();
  };
  await worker.queues
    .queue('news')
    .send(
      Array.from({ length: bookings }, () =>
        newsOfBooking({ clock: worker.clock, ids: randomIds }, booking, { kind: 'booking-confirmed' }),
      ),
    );
  await printing.promise;
  return {
    codes: mailQueue(worker.queues.queue('email')),
    codeSent: codeSent.promise,
    sent,
  };
};

describe('while thousands of tickets wait to be sent', () => {
  it('a code goes out at once to somebody who signs up', async () => {
    const { codes, codeSent, sent } = await aRush(300);
    await codes.enqueue(aCode, 'errand#1', ofACode);
    expect((await codeSent).text).toBe('123456');
    expect(sent).toHaveLength(1);
  });
});

/** A worker whose texts to attendees go nowhere: so many wait, and those in hand are not answered. */
const aFloodOfTexts = async (texts: number) => {
  const config = await aWorkerConfig();
  const worker = createDependencies(config);
  keepInMemory(worker.queues.client);
  const kept = memoryNotifications();
  const inHand = Promise.withResolvers<undefined>();
  const silence = Promise.withResolvers<{ readonly why: 'event-off' }>();
  const codeSent = Promise.withResolvers<string>();
  const planned = composeNotification(aNotice({ chosen: ['sms'] }), withNumber, worker.clock.now());
  const { person, at } = await kept.add(planned);
  const reading = readQueues(config.QUEUE_PREFIX, {
    ...worker,
    mails: {
      ...worker.mails,
      deliveries: { begin: async () => 'begun', finish: async () => undefined, isDone: async () => false },
      notifications: kept,
      remember: async () => undefined,
      asOfNow: () => {
        inHand.resolve(undefined);
        return silence.promise;
      },
    },
    tellSubscribers: async () => undefined,
    sms: {
      restsUntil: () => null,
      send: async ({ text }) => {
        codeSent.resolve(text);
        return { providerId: '1' };
      },
    },
  });
  end = async () => {
    silence.resolve({ why: 'event-off' });
    await reading.stop();
    await worker.close();
  };
  const job = { kind: 'notification', person, at, channel: 'sms' } as const;
  await worker.queues.queue('sms-notice').send(Array.from({ length: texts }, () => job));
  await inHand.promise;
  return { codes: worker.queues.queue('sms'), codeSent: codeSent.promise };
};

describe('while an organizer writes to thousands of phones', () => {
  it('a code goes out at once to somebody who confirms a number', async () => {
    const { codes, codeSent } = await aFloodOfTexts(20);
    const [id, text] = ['number#1', '123456 is your code'];
    const at = '2026-12-01T12:00:00.000Z';
    const notice = { kind: 'number-code', at, accountId: null, name: '', language: 'en' } as const;
    const code: SmsJob = {
      kind: 'sms',
      ...{
        id,
        to: '+60123456789',
        text,
        goodUntil: '2999-12-01T12:10:00.000Z',
        email: 'c@mail.test',
        notice,
      },
    };
    await codes.send([code]);
    expect(await codeSent).toBe(text);
  });
});

/** A worker whose notes of what was sent are refused for good, and the first entry of the log that it changes. */
const aRefusal = async () => {
  const config = await aWorkerConfig();
  const worker = createDependencies(config);
  keepInMemory(worker.queues.client);
  const kept = memoryNotifications();
  const noted = Promise.withResolvers<Notification>();
  const notifications: MailDeps['notifications'] = {
    ...kept,
    save: async (next) => {
      noted.resolve(next);
      return kept.save(next);
    },
  };
  const begin = () => Promise.reject(new NotSent('refused', 'no'));
  const deliveries = { ...worker.mails.deliveries, begin };
  const mails: MailDeps = { ...worker.mails, notifications, deliveries };
  const { client, deadLetters } = worker.queues;
  const queues = { client, deadLetters: { ...deadLetters, setAside: async () => undefined } };
  const reading = readQueues(config.QUEUE_PREFIX, { ...worker, mails, queues });
  end = async () => {
    await reading.stop();
    await worker.close();
  };
  return { queue: mailQueue(worker.queues.queue('email')), noted: noted.promise };
};

describe('a code that is set aside', () => {
  it('is given up in the log', async () => {
    const { queue, noted } = await aRefusal();
    await queue.enqueue(aCode, 'errand#1', ofACode);
    expect((await noted).deliveries.email.state).toBe('given-up');
  });
});
