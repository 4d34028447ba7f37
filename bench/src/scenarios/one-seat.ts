import { type Buyer, post } from '../buyers.ts';
import { percentile, timed } from '../measure.ts';
import type { Line } from '../report.ts';
import type { OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

const maxWait = 300;
const rounds = 5;

/** `1 × 201, 199 × 409` */
const statuses = (all: readonly number[]): string =>
  [...new Set(all)]
    .sort()
    .map((status) => `${all.filter((one) => one === status).length} × ${status}`)
    .join(', ');

const rightAnswers = (clients: number): string => `1 × 201, ${clients - 1} × 409`;

/** Everybody wants the same seat at the same moment. */
export const oneSeat = async (
  service: Service,
  { event, chart }: OnSale,
  buyers: readonly Buyer[],
): Promise<Line> => {
  const url = `${service.url}/api/events/${event.id}/bookings`;
  const waits: number[] = [];
  /** Each round's answers, by their status. */
  const wrong: string[] = [];
  // The first round opens the connections and is not counted.
  for (let round = 0; round <= rounds; round++) {
    // Others each time: who has one seat takes no second one.
    const clients = buyers.slice(round * 200, (round + 1) * 200);
    const seat = chart.seatIdAt(chart.seatCount - 1 - round);
    const answers = await Promise.all(
      clients.map((buyer) => timed(() => post(buyer, url, { seats: [seat], places: [] }))),
    );
    const told = statuses(answers.map(({ result }) => result.status));
    if (told !== rightAnswers(clients.length)) wrong.push(told);
    if (round > 0) waits.push(...answers.map(({ took }) => took));
  }
  const p99 = percentile(waits, 0.99);
  return {
    what: '200 clients, one seat',
    result:
      wrong.length === 0
        ? `one 201, 199 × 409, p99 ${p99.toFixed(0)} ms`
        : `wrong answers: ${wrong.join('; ')}`,
    against: '',
    target: `one 201, 199 × 409, p99 at most ${maxWait} ms`,
    isMet: wrong.length === 0 && p99 <= maxWait,
    figures: { p99, p50: percentile(waits, 0.5) },
  };
};
