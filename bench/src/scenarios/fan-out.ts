import { systemClock } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import { type AudienceJob, audienceJob } from '@parterre/domain/messaging/audience-job';
import { openMessages } from '@parterre/domain/messaging/open-messages';
import { openMessaging } from '@parterre/domain/messaging/open-messaging';
import { openDueWork } from '@parterre/domain/messaging/open-reminders';
import { auditor } from '@parterre/domain/people/audit/audit-entry';
import { openQueues } from '@parterre/domain/queues/open-queues';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import { anEmployee } from '@parterre/domain/testing/house-world';
import { aChart, aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { seedAttendees } from '@parterre/domain/testing/seeded-attendees';
import { storesOf } from '@parterre/domain/testing/stores-of';
import { timed } from '../measure.ts';
import type { Line } from '../report.ts';
import type { Stage } from '../stage.ts';

/** A smaller number is for who changes this file: FAN_OUT=500. */
const people = Number(process.env.FAN_OUT ?? 50_000);
/** So many jobs a worker has in hand at once. */
const inHand = 10;
const areaIds = Array.from({ length: 60 }, (_none, n) => `area-${n}`);
const nothing = async (): Promise<void> => undefined;

/** One message to all attendees of an event: from its writing until the queue of mails has the last of them. */
export const fanOut = async (stage: Stage): Promise<Line> => {
  const tables = openTables(stage.tables);
  const queues = openQueues({
    region: stage.tables.region,
    endpoint: stage.environment.SQS_ENDPOINT,
    prefix: stage.environment.QUEUE_PREFIX ?? '',
  });
  const ground = { tables, clock: systemClock, ids: randomIds, limits: usualLimits };
  const chart = aChart();
  const [area] = chart.areas;
  const areas = areaIds.flatMap((id) => (area ? [{ ...area, id }] : []));
  const plan = aPlan({ chart: { ...chart, sections: [], areas }, event: { slug: 'fan-out' } });
  const { events } = storesOf(tables.models);
  await tables.commit(events.add(plan.event));
  await seedAttendees(tables.database, plan.event.id, areaIds, people);

  const [jobs, seen] = [[] as AudienceJob[], { queued: 0 }];
  const stores = openSalesStores(ground);
  const mails = queues.queue('booking-mail');
  const send = async (some: readonly unknown[]) => {
    await mails.send(some);
    seen.queued += some.length;
  };
  const { notify } = openMessaging({
    ...{ ...ground, stores, plans: { get: async () => null } },
    ...{ queue: () => ({ send }), hold: nothing },
  });
  const { sweepDue, tellAudience } = openDueWork({
    ...{ ...ground, stores, notify },
    audience: { send: async (some) => void jobs.push(...audienceJob.array().parse(some)) },
    ...{ queueOf: () => ({ send: nothing }), dropped: () => undefined, countDone: () => undefined },
    alarm: {
      raise: (message, facts) => {
        throw new Error(`${message} ${JSON.stringify(facts)}`);
      },
    },
  });
  const organizer = anEmployee({ organizationId: plan.event.organizationId });
  const { writeMessage } = openMessages({
    ...ground,
    openDossier: async () => ({ event: plan.event, categories: [], chart: plan.chart }),
    requireEvent: async () => plan.event,
    ...{ audit: auditor(ground), audits: storesOf(tables.models).audits },
    ...{ queue: () => mails, publicUrl: 'http://bench.test', sms: null },
  });
  await sweepDue();
  await writeMessage(organizer, plan.event.id, { subject: 'Doors', text: 'We open at eight.', audience: {} });
  const { took } = await timed(async () => {
    while (jobs.length === 0) await sweepDue();
    const worker = async () => {
      for (let job = jobs.shift(); job; job = jobs.shift()) await tellAudience(job);
    };
    while (jobs.length > 0) await Promise.all(Array.from({ length: inHand }, worker));
  });
  tables.close();
  queues.close();
  const seconds = took / 1000;
  return {
    what: `one message to ${people.toLocaleString('en')} people until all are queued`,
    result: `${seconds.toFixed(1)} s, ${Math.round(seen.queued / seconds)} a second`,
    against: '',
    target: 'all are queued, each once',
    isMet: seen.queued === people,
    figures: { seconds, queued: seen.queued },
  };
};
