import { type Buyer, call, post } from '../buyers.ts';
import { compare, rate } from '../measure.ts';
import { heldBooking as booking, payByWebhook } from '../pay-by-webhook.ts';
import { replayer } from '../recorded-writes.ts';
import type { Line } from '../report.ts';
import { adjacentPairs, type OnSale } from '../seed.ts';
import type { Service, Stage } from '../stage.ts';
import { renamer } from './holds.ts';
import { recordPurchases } from './purchase-writes.ts';

const inFlight = 32;
const purchasesPerRun = 400;
/** V8 and the JVM have compiled most of what they run through. */
const warmUps = 3;
const measured = 3;
/** A buyer for each purchase: nobody has two open ones at one event. */
export const manyPurchases = purchasesPerRun * (warmUps + measured);
const target = 0.5;

/** Whole purchases, from the hold to the tickets, against the same writes by the raw SDK. */
export const purchases = async (
  stage: Stage,
  service: Service,
  onSale: OnSale,
  buyers: readonly Buyer[],
): Promise<Line> => {
  const recorded = await recordPurchases(stage);
  const [purchase] = recorded.purchases;
  if (!purchase) throw new Error('nothing was recorded');
  const raw = replayer(stage.tables, purchase.all);
  const rename = renamer(recorded.eventId, purchase);
  const pairs = adjacentPairs(onSale.chart);
  const waiting = [...buyers];
  const { url } = service;

  const expectStatus = (
    status: number,
    { status: found, text }: { status: number; text: string },
  ): string => {
    if (found !== status) throw new Error(`expected ${status}, was answered ${found}: ${text}`);
    return text;
  };
  const buy = async (n: number): Promise<void> => {
    const buyer = waiting.pop();
    const seats = pairs.pop();
    if (!buyer || !seats) throw new Error('out of buyers or seats');
    const held = booking.parse(
      JSON.parse(
        expectStatus(
          201,
          await post(buyer, `${url}/api/events/${onSale.event.id}/bookings`, { seats, places: [] }),
        ),
      ),
    );
    const { revision } = held;
    expectStatus(200, await post(buyer, `${url}/api/bookings/${held.id}/checkout`, { revision }));
    expectStatus(204, await payByWebhook(stage, service, held));
    if (n % 50 === 0) {
      const { status } = booking.parse(
        JSON.parse(expectStatus(200, await call('GET', `${url}/api/bookings/${held.id}`, buyer.headers))),
      );
      if (status !== 'confirmed') throw new Error(`a paid booking is ${status}`);
    }
  };
  const { ours, baseline, ratio } = await compare(
    () => rate(purchasesPerRun, inFlight, buy),
    () => rate(purchasesPerRun, inFlight, () => raw.run(rename())),
    { warmUps, measured },
  );
  raw.close();
  return {
    what: 'purchases (hold, checkout, webhook, tickets; 32 clients)',
    result: `${ours.toFixed(0)}/s`,
    against: `${ratio.toFixed(2)} of ${baseline.toFixed(0)}/s by the raw SDK (${raw.count} writes each)`,
    target: `at least ${target}`,
    isMet: ratio >= target,
    figures: { ours, baseline, ratio },
  };
};
