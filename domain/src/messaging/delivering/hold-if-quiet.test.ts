import { describe, expect, it } from '@jest/globals';
import { fromInstant, minutes, seconds, toInstant } from '../../clock.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { Killed, killedAfter } from '../../testing/killed-after.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { memoryDeliveries } from '../../testing/memory-deliveries.ts';
import { memoryNotifications } from '../../testing/memory-notifications.ts';
import { aNotice } from '../../testing/notice-builder.ts';
import { type Contact, newContact } from '../contacts/contact.ts';
import type { QuietHours } from '../contacts/contact-settings.ts';
import { queuedAgain } from '../notifications/delivery.ts';
import { withDelivery } from '../notifications/notification.ts';
import type { NotificationJob } from '../notifications/notification-job.ts';
import { composeNotification, type Notice } from '../notifications/notify.ts';
import { deliver, giveUp } from './deliver.ts';
import { holdIfQuiet } from './hold-if-quiet.ts';

const evening: QuietHours = { from: '19:00', to: '22:00' };

/** Something was queued at noon, eight in the evening where its reader is; and only then do they want quiet. */
const start = async (change: Partial<Notice> = {}, quietHours: QuietHours = evening) => {
  const clock = manualClock();
  const kept = memoryNotifications();
  const marks = memoryDeliveries();
  const held = new Map<number, NotificationJob>();
  const sent: string[] = [];
  const provider = { isAway: false };
  const of = composeNotification(aNotice(change), newContact, clock.now());
  await kept.add(of);
  const job: NotificationJob = { kind: 'notification', person: of.person, at: of.at, channel: 'email' };
  const settings = { ...newContact.settings, quietHours, timeZone: 'Asia/Kuala_Lumpur' };
  const contact: { now: Contact } = { now: { ...newContact, settings } };
  const aWorker = (intercept: Interceptor = (run) => run()) => {
    const through = (command: string, run: () => Promise<unknown>) =>
      intercept(run, { command, input: null });
    const deps = {
      notifications: {
        ...kept,
        save: async (next: typeof of) => {
          let saved = false;
          await through('Save', async () => (saved = await kept.save(next)));
          return saved;
        },
      },
      deliveries: {
        ...marks,
        finish: async (name: string, now: number) => {
          await through('Finish', () => marks.finish(name, now));
        },
      },
      clock,
    };
    return deliver({
      ...deps,
      remember: async () => undefined,
      asOfNow: async (say) => ({ say }),
      holdIfQuiet: holdIfQuiet({
        ...deps,
        contactOf: async () => contact.now,
        hold: async (until, one) => {
          await through('Hold', async () => held.set(until, one));
        },
      }),
      prepare:
        async () =>
        async ({ id }) => {
          if (provider.isAway) throw new Error('no connection');
          await through('Send', async () => sent.push(id));
          return { state: 'sent' };
        },
    });
  };
  const delivery = async () => (await kept.get(job))?.deliveries.email;
  /** Brings what was held, as it becomes due, until nothing more is. */
  const goOn = async () => {
    for (let days = 0; days < 20 && held.size > 0; days++) {
      const next = Math.min(...held.keys());
      clock.advance(Math.max(0, next - clock.now()));
      held.delete(next);
      await aWorker()(job);
    }
  };
  return { clock, kept, marks, held, sent, provider, of, job, contact, aWorker, delivery, goOn };
};

describe('what comes out of its queue in quiet hours', () => {
  const end = '2026-12-01T14:00:00.000Z';

  it('is held until they end, as they are now, and goes out once then, however often it is brought', async () => {
    const { aWorker, job, held, sent, delivery, goOn } = await start();
    await aWorker()(job);
    await aWorker()(job);
    expect(sent).toEqual([]);
    expect([...held]).toEqual([[fromInstant(end), job]]);
    expect(await delivery()).toMatchObject({ state: 'held', until: end, tries: [] });
    await goOn();
    await aWorker()(job);
    expect(sent).toHaveLength(1);
    expect(await delivery()).toMatchObject({ state: 'sent', until: undefined });
  });

  it('goes out at once where it is urgent, or they have ended', async () => {
    const urgent = await start({ told: { kind: 'password-changed' } });
    await urgent.aWorker()(urgent.job);
    expect(urgent.sent).toHaveLength(1);
    const loud = await start({}, { from: '19:00', to: '20:00' });
    await loud.aWorker()(loud.job);
    expect(loud.sent).toHaveLength(1);
  });

  it('is held on where they were made longer meanwhile', async () => {
    const { aWorker, job, clock, contact, sent, delivery } = await start();
    await aWorker()(job);
    const settings = { ...contact.now.settings, quietHours: { ...evening, to: '23:00' } };
    contact.now = { ...contact.now, settings };
    clock.advance(minutes(120));
    await aWorker()(job);
    expect(sent).toEqual([]);
    expect(await delivery()).toMatchObject({ state: 'held', until: '2026-12-01T15:00:00.000Z' });
  });

  it('is held where somebody has it sent again, from the log or from where it was set aside', async () => {
    const { kept, clock, aWorker, job, of, sent, delivery, goOn } = await start();
    await giveUp({ notifications: kept, clock })(job);
    await aWorker()(job);
    expect(await delivery()).toMatchObject({ state: 'held' });
    await kept.save({
      ...withDelivery(of, 'email', (before) => queuedAgain(before, of.at)),
      version: 4,
    });
    await aWorker()(job);
    expect(await delivery()).toMatchObject({ state: 'held', round: 1 });
    await goOn();
    expect(sent).toHaveLength(1);
  });

  it('is noted as sent where it was sent, and not held', async () => {
    const { marks, aWorker, job, of, held, delivery } = await start();
    await marks.finish(`mail#${of.id}`, 0);
    await aWorker()(job);
    expect(held.size).toBe(0);
    expect(await delivery()).toMatchObject({ state: 'sent' });
  });

  it('stays sent where a worker that had it before has sent it meanwhile', async () => {
    const { aWorker, job, kept, clock, delivery } = await start();
    const slow = aWorker(async (run, { command }) => {
      if (command === 'Save') {
        const now = await kept.get(job);
        const tries = [{ at: toInstant(clock.now()), state: 'sent' as const }];
        if (now?.version === 1)
          await kept.save({ ...withDelivery(now, 'email', () => ({ state: 'sent', tries })), version: 2 });
      }
      return run();
    });
    await slow(job);
    expect(await delivery()).toMatchObject({ state: 'sent' });
  });

  describe.each(['before', 'after'] as const)('by a worker that is killed %s a change is made', (when) => {
    it('goes out in the morning, once', async () => {
      for (let count = 0; ; count++) {
        const { aWorker, job, clock, held, sent, delivery, goOn } = await start();
        const { intercept, wasKilled } = killedAfter(count, when);
        await aWorker(intercept)(job).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        clock.advance(seconds(90));
        if (wasKilled()) await aWorker()(job);
        expect(sent).toEqual([]);
        expect(held.size).toBe(1);
        await goOn();
        expect(sent).toHaveLength(1);
        expect(await delivery()).toMatchObject({ state: 'sent' });
        if (!wasKilled()) break;
      }
    });
  });

  it('is held for no more than three days, whatever they leave of a day and however it fails', async () => {
    const { aWorker, job, clock, provider, sent, held, delivery, goOn } = await start(
      {},
      { from: '20:00', to: '19:59' },
    );
    await aWorker()(job);
    provider.isAway = true;
    for (let nights = 0; nights < 3; nights++) {
      const [until] = held.keys();
      clock.advance((until ?? 0) - clock.now());
      held.clear();
      await expect(aWorker()(job)).rejects.toThrow('no connection');
      clock.advance(seconds(90));
      await aWorker()(job).catch(() => undefined);
    }
    expect(await delivery()).toMatchObject({ state: 'queued' });
    expect(held.size).toBe(0);
    provider.isAway = false;
    clock.advance(seconds(90));
    await aWorker()(job);
    await goOn();
    expect(sent).toHaveLength(1);
  });
});
