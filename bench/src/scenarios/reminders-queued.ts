import { minutes, systemClock, toInstant } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import { type AudienceJob, audienceJob } from '@parterre/domain/messaging/audience-job';
import { openMessaging } from '@parterre/domain/messaging/open-messaging';
import { openDueWork } from '@parterre/domain/messaging/open-reminders';
import { openQueues } from '@parterre/domain/queues/open-queues';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import { anEvent } from '@parterre/domain/testing/sales-plan-builder';
import { seedReminders } from '@parterre/domain/testing/seeded-reminders';
import { storesOf } from '@parterre/domain/testing/stores-of';
import { timed } from '../measure.ts';
import { recordingDatabase } from '../recorded-writes.ts';
import type { Line } from '../report.ts';
import type { Stage } from '../stage.ts';
import { untilDue } from './reminders.ts';

/** All that a minute is to bring, which takes most of ten minutes on a laptop: so a tenth is measured, and said what all would take. */
const all = 50_000;
const people = Number(process.env.REMINDED ?? all / 10);
const peopleOfEvent = Math.min(500, people);
/** So many jobs a worker has in hand at once. */
const inHand = 10;
const latest = 60;
const nothing = async (): Promise<void> => undefined;
const aMoment = () => new Promise((done) => setTimeout(done, 20));

/** One worker that looks at what is due, and tells who is found there: jobs go from hand to hand. */
const startWorker = (stage: Stage) => {
  const connection = openTables(stage.tables);
  const { database, calls, cost } = recordingDatabase(stage.tables);
  const tables = { ...connection, database };
  const queues = openQueues({
    region: stage.tables.region,
    endpoint: stage.environment.SQS_ENDPOINT,
    prefix: stage.environment.QUEUE_PREFIX ?? '',
  });
  const ground = { tables, clock: systemClock, ids: randomIds, limits: usualLimits };
  const stores = openSalesStores(ground);
  const mails = queues.queue('booking-mail');
  const [jobs, seen] = [[] as AudienceJob[], { found: 0, queued: 0, leftLying: 0 }];
  const send = async (some: readonly unknown[]) => {
    await mails.send(some);
    seen.queued += some.length;
  };
  const { notify } = openMessaging({
    ...{ ...ground, stores, plans: { get: async () => null } },
    ...{ queue: () => ({ send }), hold: nothing },
  });
  const audience = async (some: readonly unknown[]) => {
    for (const job of audienceJob.array().parse(some)) {
      jobs.push(job);
      if (job.kind === 'reminder') seen.found += job.people.length;
    }
  };
  const { sweepDue, tellAudience } = openDueWork({
    ...{ ...ground, stores, notify, audience: { send: audience } },
    ...{ queueOf: () => ({ send: nothing }), dropped: () => undefined, countDone: () => undefined },
    alarm: {
      raise: () => {
        seen.leftLying += 1;
      },
    },
  });
  const untilQueued = async () => {
    const end = Date.now() + minutes(20);
    const isOver = () => seen.queued >= people || Date.now() > end;
    const look = async () => {
      while (seen.found < people && !isOver()) await sweepDue();
    };
    const tell = async () => {
      while (!isOver()) {
        const job = jobs.shift();
        await (job ? tellAudience(job) : aMoment());
        // What was written is of no use here, and is a lot.
        calls.length = 0;
      }
    };
    const before = cost.write;
    const { took } = await timed(() => Promise.all([look(), ...Array.from({ length: inHand }, tell)]));
    return { seconds: took / 1000, written: cost.write - before };
  };
  const close = () => {
    connection.close();
    queues.close();
  };
  return { tables, seen, catchUp: sweepDue, untilQueued, close };
};

/** Reminders that are due in one minute: from that minute on until the queue of mails has the last of them. */
export const remindersQueued = async (stage: Stage): Promise<Line> => {
  const { tables, seen, catchUp, untilQueued, close } = startWorker(stage);
  const at = Math.ceil((Date.now() + minutes(1) + 4 * people) / minutes(1)) * minutes(1);
  const begins = { startsAt: toInstant(at + minutes(24 * 60)), timeZone: 'UTC' };
  const events = Array.from({ length: Math.ceil(people / peopleOfEvent) }, () => anEvent(begins));
  const stored = storesOf(tables.models).events;
  for (const [n, event] of events.entries())
    await tables.commit(stored.add({ ...event, slug: `queued-${n}` }));
  await seedReminders(tables.database).guests(events, peopleOfEvent);
  await catchUp();
  await untilDue(at);
  const { seconds, written } = await untilQueued();
  close();
  const each = seconds / seen.queued;
  const wholeMinute = each * all;
  const words = (count: number) => count.toLocaleString('en');
  const more = people < all ? `; ${words(all)} at this rate: ${wholeMinute.toFixed(0)} s` : '';
  return {
    what: `${words(people)} reminders due in one minute until the queue of mails has them, one worker`,
    result: `${seconds.toFixed(1)} s, ${Math.round(1 / each)} a second, ${(written / seen.queued).toFixed(2)} write units each, ${seen.leftLying} left for another look${more}; ${Math.ceil(wholeMinute / latest)} workers at this rate for ${words(all)} in ${latest} s`,
    against: '',
    target: 'all are queued, each once',
    isMet: seen.queued === people,
    figures: { seconds, queued: seen.queued, writeEach: written / seen.queued, wholeMinute },
  };
};
