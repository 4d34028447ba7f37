import { chart } from '@parterre/domain/house/charts/chart';
import { ChartIndex } from '@parterre/seating/chart-index';
import { seatId } from '@parterre/seating/seat-id';
import type { APIRequestContext } from '@playwright/test';
import { demoEmployees } from '@parterre/local/demo/accounts';
import { z } from 'zod';
import { Caller, expectOk } from '../caller.ts';
import { publishEvent } from '../house/publish-event.ts';

/** Two neighbouring seats of an event. */
export type Seats = { readonly eventId: string; readonly ids: readonly string[] };

const drawn = z.object({ chart: z.object({ url: z.string() }) });

/** Puts events on sale and answers their seats in pairs, each pair twice: of those who want it, one is faster. */
export async function putOnSale(desk: APIRequestContext, howMany: number): Promise<Seats[]> {
  const organizer = new Caller(desk, 'XSRF-TOKEN-ADMIN');
  const { email, password } = demoEmployees.olive;
  await expectOk(await organizer.send('POST', '/admin/api/session', { data: { email, password } }));
  const pairs: Seats[] = [];
  for (let n = 0; n < howMany; n += 1) {
    const { id, slug } = await publishEvent(organizer);
    const ids = await pairsOf(organizer, slug);
    pairs.push(...ids.flatMap((pair) => [pair, pair]).map((pair) => ({ eventId: id, ids: pair })));
  }
  return pairs;
}

async function pairsOf(anyone: Caller, slug: string): Promise<string[][]> {
  const { url } = drawn.parse(await expectOk(await anyone.send('GET', `/api/events/${slug}`))).chart;
  const { rows } = new ChartIndex(chart.parse(await expectOk(await anyone.send('GET', url))));
  return rows.flatMap(({ sectionId, rowId, seats }) =>
    Array.from({ length: Math.floor(seats.length / 2) }, (_, n) =>
      seats.slice(n * 2, n * 2 + 2).map((seat) => seatId({ sectionId, rowId, seat })),
    ),
  );
}
