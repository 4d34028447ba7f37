import { type Buyer, post } from '../buyers.ts';
import { percentile, timed } from '../measure.ts';
import type { Line } from '../report.ts';
import type { OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

const maxWait = 300;
const rounds = 5;

/** Everybody wants the same seat at the same moment. */
export const oneSeat = async (
  service: Service,
  { event, chart }: OnSale,
  buyers: readonly Buyer[],
): Promise<Line> => {
  const url = `${service.url}/api/events/${event.id}/bookings`;
  const clients = buyers.slice(0, 200);
  const waits: number[] = [];
  let isRight = true;
  // The first round opens the connections and is not counted.
  for (let round = 0; round <= rounds; round++) {
    const seat = chart.seatIdAt(chart.seatCount - 1 - round) ?? '';
    const answers = await Promise.all(
      clients.map((buyer) => timed(() => post(buyer, url, { seats: [seat], places: [] }))),
    );
    const count = (status: number) => answers.filter(({ result }) => result.status === status).length;
    isRight &&= count(201) === 1 && count(409) === clients.length - 1;
    if (round > 0) waits.push(...answers.map(({ took }) => took));
  }
  const p99 = percentile(waits, 0.99);
  return {
    what: '200 clients, one seat',
    result: isRight ? `one 201, 199 × 409, p99 ${p99.toFixed(0)} ms` : 'wrong answers',
    against: '',
    target: `one 201, 199 × 409, p99 at most ${maxWait} ms`,
    isMet: isRight && p99 <= maxWait,
    figures: { p99, p50: percentile(waits, 0.5) },
  };
};
