import { z } from 'zod';
import { type Answer, type Buyer, getBytes, post } from '../buyers.ts';
import { percentile, timed } from '../measure.ts';
import type { Line } from '../report.ts';
import type { OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

const maxWait = 1000;
const held = z.object({ seats: z.array(z.object({ id: z.string() })) });

/** Seats of a row that are free in the packed seat state, as a buyer's browser would see them. */
const freePairs = (state: Buffer, { chart }: OnSale): string[][] => {
  const start = 12 + state.readUInt16LE(8) * 4;
  const isFree = (index: number) => (((state[start + (index >> 2)] ?? 0) >> ((index & 3) * 2)) & 3) === 0;
  return chart.rows.flatMap(({ firstIndex, seats, sectionId, rowId }) => {
    const pairs: string[][] = [];
    for (let n = 0; n < seats.length; n++) {
      const ids = seats
        .slice(n, n + 2)
        .filter((_, offset) => isFree(firstIndex + n + offset))
        .map((seat) => `${sectionId}/${rowId}/${seat}`);
      if (ids.length > 0) pairs.push(ids);
    }
    return pairs;
  });
};

/** Far more buyers than seats, each trying what looks free until they have two seats or nothing is left. */
export const onSale = async (service: Service, sale: OnSale, buyers: readonly Buyer[]): Promise<Line> => {
  const events = `${service.url}/api/events/${sale.event.id}`;
  const waits: number[] = [];
  const strange: Answer[] = [];
  const sold: string[] = [];
  let conflicts = 0;

  const look = async (): Promise<string[][]> => {
    const { bytes } = await getBytes(`${events}/seats`);
    return freePairs(bytes, sale);
  };
  const tryToBuy = async (buyer: Buyer): Promise<void> => {
    for (;;) {
      const free = await look();
      const wish = free[Math.floor(Math.random() * free.length)];
      if (!wish) return;
      const { result, took } = await timed(() =>
        post(buyer, `${events}/bookings`, { seats: wish, places: [] }),
      );
      waits.push(took);
      if (result.status === 201) {
        sold.push(...held.parse(JSON.parse(result.text)).seats.map(({ id }) => id));
        return;
      }
      if (result.status === 409) conflicts += 1;
      else strange.push(result);
    }
  };
  await getBytes(`${events}/seats`);
  const { took } = await timed(() => Promise.all(buyers.map(tryToBuy)));
  const [p99, doubles] = [percentile(waits, 0.99), sold.length - new Set(sold).size];
  return {
    what: `on-sale: ${buyers.length} buyers for ${sale.chart.seatCount} seats`,
    result: `${sold.length} sold in ${(took / 1000).toFixed(1)} s, ${doubles} twice, ${conflicts} × 409, ${strange.length} errors, p99 ${p99.toFixed(0)} ms`,
    against: '',
    target: `all sold, none twice, no error but 409, p99 under ${maxWait} ms`,
    isMet: doubles === 0 && strange.length === 0 && sold.length === sale.chart.seatCount && p99 < maxWait,
    figures: {
      p99,
      p50: percentile(waits, 0.5),
      sold: sold.length,
      doubles,
      conflicts,
      errors: strange.length,
      seconds: took / 1000,
    },
  };
};
