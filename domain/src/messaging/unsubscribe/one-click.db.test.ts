import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromInstant, minutes, toInstant } from '../../clock.ts';
import { openTables } from '../../dynamo/open-tables.ts';
import { aReminder, aReminderWorld, type ReminderWorld } from '../../testing/reminder-world.ts';
import { contactUseCases } from '../contacts/contact-use-cases.ts';
import { dynamoContactStore } from '../contacts/dynamo-contact-store.ts';
import { personOf } from '../kinds/person.ts';
import { dynamoNotificationStore } from '../notifications/dynamo-notification-store.ts';
import { placeOf } from '../notifications/notification.ts';
import { notify } from '../notifications/notify.ts';
import { reminderId } from '../reminders/reminder.ts';
import { remindPeople } from '../reminders/remind-people.ts';
import { setReminders } from '../reminders/set-reminders.ts';
import { switchByToken } from './switch-by-token.ts';
import { unsubscribeTokens } from './unsubscribe-token.ts';

const aDay = minutes(24 * 60);
const tokens = unsubscribeTokens([{ d: 'a key' }]);

describe('one click in a mail with a reminder', () => {
  const worlds: ReminderWorld[] = [];
  let at: ReminderWorld;
  beforeEach(async () => worlds.push((at = await aReminderWorld())));
  afterAll(() => worlds.forEach(({ close }) => close()));

  const open = () => {
    const tables = openTables({
      region: 'eu-central-1',
      endpoint: process.env.DYNAMODB_ENDPOINT ?? '',
      tablePrefix: at.database.table('Seats').replace(/Seats$/, ''),
    });
    const contacts = contactUseCases({
      commit: tables.commit,
      contacts: dynamoContactStore(tables.models, tables.database),
    });
    const notifications = dynamoNotificationStore(at.database);
    const tell = notify({
      notifications,
      contactOf: contacts.contactOf,
      queue: async () => undefined,
      hold: async () => undefined,
      clock: at.clock,
    });
    const remind = remindPeople({
      ...at.deps,
      readerOf: async () => ({ email: 'carla@example.org', name: 'Carla', language: 'en' }),
      notify: tell,
      dropped: () => undefined,
    });
    const switchTo = switchByToken({
      tokens,
      topics: {
        set: async (person, topic, channel, isOn) => {
          await contacts.setSwitch(person, { topic, channel, isOn });
        },
      },
      turns: { use: () => undefined, require: () => undefined },
    });
    return { notifications, remind, switchTo };
  };

  it('ends daily ones that were chosen to come by mail', async () => {
    const { notifications, remind, switchTo } = open();
    const event = at.anEventIn(3);
    const { buyer } = at.book(event);
    const person = personOf(buyer) ?? 'address#nobody';
    await setReminders(at.deps)(buyer, event.id, [
      aReminder('P2D', { repeat: 'daily', channels: ['email'] }),
    ]);
    const mailOn = async (daysBefore: number) => {
      const time = fromInstant(event.startsAt) - daysBefore * aDay;
      await at.goTo(time);
      at.queued.length = 0;
      await at.sweep();
      for (const job of at.queued) await remind(job);
      const id = reminderId(event.id, toInstant(time), person);
      return (await notifications.get({ person, at: placeOf(toInstant(time), id) }))?.deliveries.email;
    };
    expect(await mailOn(2)).toMatchObject({ state: 'queued' });
    await switchTo(tokens.make({ person, topic: 'reminders' }), false);
    expect(await mailOn(1)).toMatchObject({ state: 'not-used', why: 'switched-off' });
  });
});
