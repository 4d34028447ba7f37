import { describe, expect, it } from '@jest/globals';
import { minutes, toInstant } from '@parterre/domain/clock';
import { accountId, randomIds } from '@parterre/domain/ids';
import { type MailJob } from '@parterre/domain/messaging/mail-job';
import { placeOf } from '@parterre/domain/messaging/notifications/notification';
import { personAt, personWith } from '@parterre/domain/messaging/kinds/person';
import type { CompleteSms } from '@parterre/domain/messaging/sms-job';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { memoryDeliveries } from '@parterre/domain/testing/memory-deliveries';
import { memoryNotifications } from '@parterre/domain/testing/memory-notifications';
import { giveUpAside } from './give-up-aside.ts';
import { type MailDeps, sendMail } from './send-mails.ts';
import { sendSms } from './send-sms.ts';

const queued = { queueId: 'message-1' };
const unused = () => Promise.reject(new Error('nothing is composed in this test'));

/** A provider that is away or takes all, and marks of what was sent. */
const start = () => {
  const clock = manualClock();
  const notifications = memoryNotifications();
  const sent: string[] = [];
  const provider = { isAway: true };
  const take = async (text: string) => {
    if (provider.isAway) throw new Error('no connection');
    return { providerId: String(sent.push(text)) };
  };
  const deps: MailDeps = {
    mailer: { send: ({ text }) => take(text) },
    paced: { email: (prepare) => prepare },
    notifications,
    deliveries: memoryDeliveries(),
    remember: async () => undefined,
    asOfNow: unused,
    holdIfQuiet: unused,
    contactOf: unused,
    notifyOfBooking: unused,
    bookings: { get: unused },
    plans: { get: unused },
    desk: { list: unused, pdf: unused, calendar: unused, feed: unused, cancellation: unused },
    publicUrl: 'https://tickets.test',
    unsubscribeLinks: () => null,
    clock,
  };
  const texts = sendSms({ ...deps, prepare: unused, sms: { send: ({ text }) => take(text) } });
  const at = toInstant(clock.now());
  const about = { at, name: 'Carla', language: 'en' } as const;
  const message = { to: 'carla@mail.test', subject: 'Join us', text: 'a link', html: '<p>a link</p>' };
  const mail: MailJob = {
    ...{ kind: 'mail', id: 'errand#1', message },
    notice: { ...about, kind: 'employee-invited', accountId: null, organization: 'Subang City Arts' },
  };
  const id = accountId.parse(randomIds.next());
  const sms: CompleteSms = {
    ...{ kind: 'sms', id: 'number#1', to: '+60123456789', text: '123456', email: message.to },
    goodUntil: toInstant(clock.now() + minutes(10)),
    notice: { ...about, kind: 'number-code', accountId: id },
  };
  const entry = {
    mail: () => notifications.get({ person: personAt(message.to), at: placeOf(at, 'errand#1') }),
    sms: () => notifications.get({ person: personWith(id), at: placeOf(at, 'number#1') }),
  };
  return { clock, deps, texts, mail, sms, entry, provider, sent, aside: giveUpAside(deps) };
};

describe('a mail or text message that is complete in itself, and was set aside', () => {
  it('stands in the log as given up, also where the log did not know of it', async () => {
    const { mail, sms, entry, aside } = start();
    await aside(mail);
    await aside(sms);
    const given = { state: 'given-up', tries: [{ state: 'given-up', why: 'tried for too long' }] };
    expect((await entry.mail())?.deliveries).toMatchObject({ email: given, sms: { state: 'not-used' } });
    expect((await entry.sms())?.deliveries).toMatchObject({ sms: given, email: { state: 'not-used' } });
  });

  it('stands there with each try before, and as sent once it is sent again', async () => {
    const { clock, deps, texts, mail, sms, entry, aside, provider, sent } = start();
    await expect(sendMail(deps)(mail, queued)).rejects.toThrow('no connection');
    await expect(texts(sms)).rejects.toThrow('no connection');
    await aside(mail);
    await aside(sms);
    provider.isAway = false;
    clock.advance(minutes(2));
    for (let n = 0; n < 2; n++) {
      await sendMail(deps)(mail, queued);
      await texts(sms);
    }
    expect(sent).toEqual(['a link', '123456']);
    const all = ['queued', 'given-up', 'sent'].map((state) => expect.objectContaining({ state }));
    expect((await entry.mail())?.deliveries.email).toMatchObject({ state: 'sent', tries: all });
    expect((await entry.sms())?.deliveries.sms).toMatchObject({ state: 'sent', tries: all });
  });

  it('is in no log where nobody keeps one of it', async () => {
    const { deps, aside } = start();
    const add = () => Promise.reject(new Error('there is nothing to keep'));
    const message = { to: 'ops@mail.test', subject: 'Well', text: 'well', html: '' };
    await giveUpAside({ ...deps, notifications: { ...deps.notifications, add } })({ kind: 'mail', message });
    await aside({ kind: 'mail', message });
  });
});
