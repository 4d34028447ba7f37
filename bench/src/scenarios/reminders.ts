import { minutes, systemClock, toInstant } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { randomIds } from '@parterre/domain/ids';
import { openDueWork } from '@parterre/domain/messaging/open-reminders';
import { openQueues } from '@parterre/domain/queues/open-queues';
import type { Queue } from '@parterre/domain/queues/queue';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import { anEvent } from '@parterre/domain/testing/sales-plan-builder';
import { seedReminders } from '@parterre/domain/testing/seeded-reminders';
import { storesOf } from '@parterre/domain/testing/stores-of';
import { timed } from '../measure.ts';
import { recordingDatabase } from '../recorded-writes.ts';
import type { Line } from '../report.ts';
import type { Stage } from '../stage.ts';

/** Smaller numbers are for who changes this file: REMINDERS=10000 waits for ten thousand, of whom a twentieth is due. */
const waiting = Number(process.env.REMINDERS ?? 1_000_000);
const dueAtOnce = waiting / 20;
const peopleOfEvent = 500;

/** A reminder is a minute late at the most. */
const latest = 60;

type Measured = {
  readonly lateness: number;
  readonly took: number;
  readonly write: number;
  /** How often something was left for the next look. */
  readonly leftLying: number;
};

/** A worker's own look at what is due, by the real tables and queues, with what it costs. */
const startWorker = (stage: Stage) => {
  const tables = openTables(stage.tables);
  const { database, cost } = recordingDatabase(stage.tables);
  const queues = openQueues({
    region: stage.tables.region,
    endpoint: stage.environment.SQS_ENDPOINT,
    prefix: stage.environment.QUEUE_PREFIX ?? '',
  });
  const [audience, sms] = [queues.queue('audience'), queues.queue('sms')];
  const seen = { people: 0, lateness: 0, leftLying: 0 };
  const counted: Queue = {
    send: async (jobs) => {
      await audience.send(jobs);
      for (const job of jobs) if (isJob(job)) seen.people += job.people.length;
    },
  };
  const { sweepDue } = openDueWork({
    tables: { ...tables, database },
    stores: openSalesStores({ tables, clock: systemClock }),
    ...{ clock: systemClock, ids: randomIds, audience: counted },
    queueOf: () => ({
      send: async (jobs) => {
        await sms.send(jobs);
        seen.people += jobs.length;
      },
    }),
    notify: async () => ({}),
    dropped: () => undefined,
    countDone: (lateness) => {
      seen.lateness = Math.max(seen.lateness, lateness);
    },
    // What is left lying is looked at again, as by any worker, and is late then.
    alarm: {
      raise: () => {
        seen.leftLying += 1;
      },
    },
  });
  /** Until all of them are queued, from the moment that they are due. */
  const untilQueued = async (count: number): Promise<Measured> => {
    Object.assign(seen, { people: 0, lateness: 0, leftLying: 0 });
    const before = cost.write;
    const { took } = await timed(async () => {
      for (const end = Date.now() + minutes(5); seen.people < count && Date.now() < end;) await sweepDue();
    });
    const { leftLying } = seen;
    return { lateness: seen.lateness / 1000, took: took / 1000, write: cost.write - before, leftLying };
  };
  return {
    tables,
    untilQueued,
    /** The minutes that are past of a house that has never looked. */
    catchUp: sweepDue,
    close: () => {
      tables.close();
      queues.close();
    },
  };
};

const isJob = (job: unknown): job is { readonly people: readonly string[] } =>
  typeof job === 'object' && job !== null && 'people' in job && Array.isArray(job.people);

/** Waits until then, in milliseconds. */
export const untilDue = (at: number) => new Promise((done) => setTimeout(done, Math.max(0, at - Date.now())));

/** When all of them will be due: late enough for what is still to be written. */
const soon = (): number => Math.ceil((Date.now() + minutes(1) + waiting / 4) / minutes(1)) * minutes(1);

const lineOf = (what: string, count: number, { lateness, took, write, leftLying }: Measured): Line => ({
  what,
  result: `all queued after ${took.toFixed(1)} s, ${(write / count).toFixed(2)} write units each, ${leftLying} left for another look`,
  against: '',
  target: `at most ${latest} s late`,
  isMet: Math.max(lateness, took) <= latest,
  figures: { lateness, took, writeEach: write / count, leftLying },
});

/** People who want to be reminded of events, and some events that are all due in the same minute. */
export const reminders = async (stage: Stage): Promise<Line> => {
  const worker = startWorker(stage);
  const seed = seedReminders(worker.tables.database);
  const eventsAt = (count: number, startOf: (n: number) => number) =>
    Array.from({ length: count }, (_, n) => anEvent({ startsAt: toInstant(startOf(n)), timeZone: 'UTC' }));
  const at = soon();
  const aDay = minutes(24 * 60);
  const all = waiting / peopleOfEvent;
  const due = eventsAt(dueAtOnce / peopleOfEvent, () => at + aDay);
  // The others are spread over the next months.
  const later = eventsAt(all - due.length, (n) => at + aDay + minutes(60 + 97 * n));
  const { events } = storesOf(worker.tables.models);
  for (const [n, event] of due.entries())
    await worker.tables.commit(events.add({ ...event, slug: `reminded-${n}` }));
  await seed.people(due, peopleOfEvent);
  await seed.people(later, peopleOfEvent);
  await worker.catchUp();
  await untilDue(at);
  const measured = await worker.untilQueued(dueAtOnce);
  worker.close();
  const words = (count: number) => count.toLocaleString('en');
  return lineOf(`${words(dueAtOnce)} of ${words(waiting)} reminders due in one minute`, dueAtOnce, measured);
};

/** The worst that can be due in a minute: as many things, each by itself, as when quiet hours end. */
export const heldUntilMorning = async (stage: Stage): Promise<Line> => {
  const worker = startWorker(stage);
  const at = Math.ceil((Date.now() + minutes(1) + dueAtOnce) / minutes(1)) * minutes(1);
  await seedReminders(worker.tables.database).held(dueAtOnce, at);
  await worker.catchUp();
  await untilDue(at);
  const measured = await worker.untilQueued(dueAtOnce);
  worker.close();
  return lineOf(`${dueAtOnce.toLocaleString('en')} messages held until one minute`, dueAtOnce, measured);
};
