import { randomIds } from '@parterre/domain/ids';
import { call, post, type Buyer } from '../buyers.ts';
import { compare, rate } from '../measure.ts';
import { replayer } from '../recorded-writes.ts';
import type { Line } from '../report.ts';
import { adjacentPairs, type OnSale } from '../seed.ts';
import type { Service, Stage } from '../stage.ts';
import { type Recorded, recordPurchases } from './purchase-writes.ts';

const inFlight = 32;
const holdsPerRun = 2500;
/** V8 and the JVM have compiled most of what they run through. */
const warmUps = 3;
const measured = 3;
/** A buyer for each hold: nobody has two at one event. */
export const manyHolds = holdsPerRun * (warmUps + measured);
const target = 0.7;

/** Gives every repetition an event, a booking and a customer of its own. */
export const renamer =
  (eventId: string, { bookingId, accountId }: Recorded) =>
  () => {
    const [event, booking, account] = [randomIds.next(), randomIds.next(), randomIds.next()];
    return (body: string): string =>
      body.replaceAll(eventId, event).replaceAll(bookingId, booking).replaceAll(accountId, account);
  };

/** Holds of two neighbouring seats through HTTP against the same writes by the raw SDK. */
export const holds = async (
  stage: Stage,
  service: Service,
  onSale: OnSale,
  buyers: readonly Buyer[],
): Promise<Line> => {
  const { eventId, purchases } = await recordPurchases(stage);
  const [purchase] = purchases;
  if (!purchase) throw new Error('nothing was recorded');
  const raw = replayer(stage.tables, purchase.hold);
  const rename = renamer(eventId, purchase);
  const pairs = adjacentPairs(onSale.chart);
  const waiting = [...buyers];
  const url = `${service.url}/api/events/${onSale.event.id}/bookings`;
  await call('GET', `${service.url}/api/events/${onSale.event.id}/seats`, {});

  const hold = async (): Promise<void> => {
    const buyer = waiting.pop();
    const seats = pairs.pop();
    if (!buyer || !seats) throw new Error('out of buyers or seats');
    const { status, text } = await post(buyer, url, { seats, places: [] });
    if (status !== 201) throw new Error(`a hold was answered ${status}: ${text}`);
  };
  const { ours, baseline, ratio } = await compare(
    () => rate(holdsPerRun, inFlight, hold),
    () => rate(holdsPerRun, inFlight, () => raw.run(rename())),
    { warmUps, measured },
  );
  raw.close();
  return {
    what: 'holds through HTTP (2 neighbouring seats, 32 clients)',
    result: `${ours.toFixed(0)}/s`,
    against: `${ratio.toFixed(2)} of ${baseline.toFixed(0)}/s by the raw SDK (${raw.count} writes each)`,
    target: `at least ${target}`,
    isMet: ratio >= target,
    figures: { ours, baseline, ratio },
  };
};
