import { afterAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { piscinaCostlyWork } from '../../costly/piscina-costly-work.ts';
import { aPrintedTicket, aPrintOrder } from '../../testing/print-order-builder.ts';
import { type PrintOrder, ticketPrinter } from './ticket-printer.ts';

const wide = 'W'.repeat(106);

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('printing tickets', () => {
  const work = piscinaCostlyWork();
  const print = ticketPrinter(work);
  afterAll(() => work.close());

  test('leaves the event loop to others', async () => {
    await print(aPrintOrder(), { share: 'warm' });
    let turns = 0;
    const watch = setInterval(() => (turns += 1), 1);
    const pdf = await print(aPrintOrder({ tickets: Array.from({ length: 50 }, () => aPrintedTicket()) }), {
      share: 'a',
    });
    clearInterval(watch);
    expect(pagesOf(pdf)).toBe(50);
    // Laid out here, it would be one turn.
    expect(turns).toBeGreaterThan(10);
  });

  test('takes a picture as it is stored, and does without one that cannot be read', async () => {
    const picture = await sharp({ create: { width: 900, height: 900, channels: 4, background: '#5b2a86' } })
      .webp()
      .toBuffer();
    const [good, bad] = await Promise.all([
      print(aPrintOrder({ picture }), { share: 'a' }),
      print(aPrintOrder({ picture: new Uint8Array([1]) }), { share: 'b' }),
    ]);
    expect(good.length).toBeGreaterThan(bad.length);
    expect(pagesOf(bad)).toBe(1);
  });

  test.each<[string, PrintOrder]>([
    ['title', aPrintOrder({ title: wide })],
    ['title of many words', aPrintOrder({ title: 'Wide words '.repeat(11) })],
    ['place', aPrintOrder({ where: `${wide}, ${wide}, ${wide}` })],
    [
      'section',
      aPrintOrder({
        tickets: [aPrintedTicket({ section: wide, row: 'W'.repeat(20), seat: 'W'.repeat(20) })],
      }),
    ],
    [
      'area',
      aPrintOrder({ tickets: [aPrintedTicket({ section: null, row: null, seat: null, area: wide })] }),
    ],
    ['category', aPrintOrder({ tickets: [aPrintedTicket({ categoryName: wide })] })],
  ])('is one page with the code at its place, however long the %s', async (_, order) => {
    const pdf = await print(order, { share: 'a' });
    expect(pagesOf(pdf)).toBe(1);
  });
});
