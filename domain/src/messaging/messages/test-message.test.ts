import { describe, expect, it } from '@jest/globals';
import { randomIds } from '../../ids.ts';
import { turnsHere } from '../../limits/turn.ts';
import { aText } from '../../testing/a-text.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { memoryNotifications } from '../../testing/memory-notifications.ts';
import { type Contact, newContact } from '../contacts/contact.ts';
import type { NotificationJob } from '../notifications/notification-job.ts';
import { notify } from '../notifications/notify.ts';
import { testMessage } from './test-message.ts';

const draft = { subject: 'Doors open late', text: 'We open at eight.', audience: {} };

/** An organizer who writes about an event that is on sale. */
const start = (contact: Contact = newContact) => {
  const clock = manualClock();
  const event = anEvent();
  const actor = anEmployee({ organizationId: event.organizationId });
  const notifications = memoryNotifications();
  const jobs: NotificationJob[] = [];
  const test = testMessage({
    openDossier: async () => ({ event, categories: [], chart: null }),
    notify: notify({
      notifications,
      contactOf: async () => contact,
      queue: async (job) => void jobs.push(job),
      hold: () => Promise.reject(new Error('nobody who asks for a test wants to wait')),
      clock,
    }),
    testTurns: turnsHere({ seconds: 60, atOnce: 5 }, clock, aText('Too many.')),
    ids: randomIds,
    clock,
  });
  const send = () => test(actor, event.id, draft);
  return { event, actor, notifications, jobs, send };
};

describe('a message that is tried first', () => {
  it('is told its writer alone, stands in the log of its event and is none of the messages to attendees', async () => {
    const { event, actor, notifications, jobs, send } = start();
    await send();
    expect(jobs).toMatchObject([{ person: `account#${actor.id}`, channel: 'email' }]);
    const [job] = jobs;
    const notification = job && (await notifications.get(job));
    expect(notification).toMatchObject({
      told: { kind: 'message-test', subject: draft.subject, text: draft.text, event: { id: event.id } },
      to: { email: actor.email },
      deliveries: { sms: { why: 'no-address' }, push: { why: 'no-address' } },
      isInInbox: false,
    });
    expect(notification?.about).toEqual({ organizationId: event.organizationId, eventId: event.id });
  });

  it('is told by every channel that leads to them, at once and whatever they switched', async () => {
    const { jobs, send } = start({
      ...newContact,
      number: { number: '+60123456789', confirmedAt: '' },
      settings: {
        ...newContact.settings,
        topics: { organizers: { email: false, sms: false, push: false } },
        quietHours: { from: '00:00', to: '23:59' },
      },
    });
    await send();
    expect(jobs.map(({ channel }) => channel)).toEqual(['email', 'sms']);
  });

  it('is told each time that it is tried, a few times', async () => {
    const { jobs, send } = start();
    for (let n = 0; n < 5; n++) await send();
    expect(new Set(jobs.map(({ at }) => at)).size).toBe(5);
    await expect(send()).rejects.toMatchObject({ code: 'too-many-attempts' });
    expect(jobs).toHaveLength(5);
  });
});
