import { SeatLayout } from '@parterre/seating/seat-layout';
import { type Buyer, call, post } from '../buyers.ts';
import { compare, rate } from '../measure.ts';
import type { Line } from '../report.ts';
import { type OnSale, pairsWithoutSingles } from '../seed.ts';
import type { Service } from '../stage.ts';

const inFlight = 32;
const holdsPerRun = 1000;
const warmUps = 2;
const measured = 3;
/** A buyer for each hold at either event. */
export const manyHoldsTwice = 2 * holdsPerRun * (warmUps + measured);
const target = 0.95;

/** Holds of two neighbouring seats where no seat may be left alone, against the same where nobody asks. */
export const holdsNoSingles = async (
  service: Service,
  strict: OnSale,
  plain: OnSale,
  buyers: readonly Buyer[],
): Promise<Line> => {
  const waiting = [...buyers];
  const holdAt = async ({ event, chart }: OnSale) => {
    const pairs = pairsWithoutSingles(new SeatLayout(chart.chart));
    const url = `${service.url}/api/events/${event.id}`;
    await call('GET', `${url}/seats`, {});
    return async (): Promise<void> => {
      const [buyer, seats] = [waiting.pop(), pairs.pop()];
      if (!buyer || !seats) throw new Error('out of buyers or seats');
      const { status, text } = await post(buyer, `${url}/bookings`, { seats, places: [] });
      if (status !== 201) throw new Error(`a hold was answered ${status}: ${text}`);
    };
  };
  const [strictly, plainly] = [await holdAt(strict), await holdAt(plain)];
  const { ours, baseline, ratio } = await compare(
    () => rate(holdsPerRun, inFlight, strictly),
    () => rate(holdsPerRun, inFlight, plainly),
    { warmUps, measured },
  );
  return {
    what: 'holds through HTTP where no seat may be left alone',
    result: `${ours.toFixed(0)}/s`,
    against: `${ratio.toFixed(2)} of ${baseline.toFixed(0)}/s where nobody asks`,
    target: `at least ${target}`,
    isMet: ratio >= target,
    figures: { ours, baseline, ratio },
  };
};
