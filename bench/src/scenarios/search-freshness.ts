import { openTables } from '@parterre/domain/dynamo/open-tables';
import { writeStraight } from '@parterre/domain/testing/write-straight';
import { z } from 'zod';
import { median, percentile, timed } from '../measure.ts';
import { programmeOfWords } from '../programme-of-words.ts';
import type { Line } from '../report.ts';
import type { seeder } from '../seed.ts';
import type { Service, Stage } from '../stage.ts';

/** Fewer are for who changes this file: EVENTS=5000. */
const eventCount = Number(process.env.EVENTS ?? 50_000);
const changes = 10;
/** Milliseconds. */
const mostAge = 5000;
const pace = 50;

const found = z.object({ total: z.int() });
const probed = z.object({ max: z.number() });

const ask = async (service: Service, text: string): Promise<number> => {
  const answer = await fetch(`${service.url}/api/search?limit=1&q=${encodeURIComponent(text)}`);
  return answer.ok ? found.parse(await answer.json()).total : 0;
};

/** Until somebody else finds it, who asks again and again. */
const untilFound = async (service: Service, text: string): Promise<void> => {
  while ((await ask(service, text)) === 0) await new Promise((resolve) => setTimeout(resolve, pace));
};

/** Events straight into the table, as published ones are there: by the use cases it would take hours. */
const fillTable = async (stage: Stage): Promise<void> => {
  const tables = openTables(stage.tables);
  const events = programmeOfWords().events(eventCount);
  await writeStraight(tables.database)(
    'Events',
    events.map((event) => ({ ...event, listing: 'published' })),
  );
  tables.close();
};

/** How long it takes a process to know what is on, and then to find what an organizer has changed. */
export const freshness = async (stage: Stage, seed: Awaited<ReturnType<typeof seeder>>): Promise<Line> => {
  const { event } = await seed.anEvent(await seed.aVenue({ kind: 'room', capacity: 100 }));
  await fillTable(stage);
  const service = await stage.startCustomer();
  await fetch(service.probe, { method: 'POST' });
  const { took: loaded } = await timed(() => untilFound(service, event.title));
  const { max: late } = probed.parse(await (await fetch(service.probe)).json());
  const ages: number[] = [];
  let version = event.version;
  for (let n = 0; n < changes; n++) {
    const title = `Renamed ${crypto.randomUUID().replaceAll('-', '')}`;
    version = await seed.rename(event.id, version, title);
    ages.push((await timed(() => untilFound(service, title.replace('Renamed ', '')))).took);
  }
  const [worst, usual] = [percentile(ages, 1), median(ages)];
  return {
    what: `a change among ${eventCount} events to a search in another process`,
    result:
      `${(worst / 1000).toFixed(1)} s at most, median ${(usual / 1000).toFixed(1)} s; ` +
      `all read in ${(loaded / 1000).toFixed(0)} s, event loop late by ${late.toFixed(0)} ms at most meanwhile`,
    against: '',
    target: `at most ${mostAge / 1000} s`,
    isMet: worst <= mostAge,
    figures: { worst, usual, loaded, late },
  };
};
