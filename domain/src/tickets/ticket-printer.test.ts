import { afterAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { piscinaCostlyWork } from '../costly/piscina-costly-work.ts';
import { type PrintOrder, ticketPrinter } from './ticket-printer.ts';

const wide = 'W'.repeat(106);

const aTicket = (change: Partial<PrintOrder['tickets'][number]> = {}): PrintOrder['tickets'][number] => ({
  id: '0123456789abcdef',
  section: 'Stalls',
  row: 'A',
  seat: '1',
  mark: null,
  area: null,
  categoryName: 'All',
  number: 1,
  of: 1,
  code: 'x'.repeat(250),
  price: '€50.00',
  ...change,
});

const anOrder = (change: Partial<PrintOrder> = {}): PrintOrder => ({
  title: 'Low Tide',
  when: 'Friday 4 December 2026 at 19:30',
  where: 'House of Berlin',
  colour: '#17141f',
  picture: null,
  tickets: [aTicket()],
  ...change,
});

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('printing tickets', () => {
  const work = piscinaCostlyWork();
  const print = ticketPrinter(work);
  afterAll(() => work.close());

  test('leaves the event loop to others', async () => {
    await print(anOrder(), { share: 'warm' });
    let turns = 0;
    const watch = setInterval(() => (turns += 1), 1);
    const pdf = await print(anOrder({ tickets: Array.from({ length: 50 }, () => aTicket()) }), {
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
      print(anOrder({ picture }), { share: 'a' }),
      print(anOrder({ picture: new Uint8Array([1]) }), { share: 'b' }),
    ]);
    expect(good.length).toBeGreaterThan(bad.length);
    expect(pagesOf(bad)).toBe(1);
  });

  test.each<[string, PrintOrder]>([
    ['title', anOrder({ title: wide })],
    ['title of many words', anOrder({ title: 'Wide words '.repeat(11) })],
    ['place', anOrder({ where: `${wide}, ${wide}, ${wide}` })],
    [
      'section',
      anOrder({ tickets: [aTicket({ section: wide, row: 'W'.repeat(20), seat: 'W'.repeat(20) })] }),
    ],
    ['area', anOrder({ tickets: [aTicket({ section: null, row: null, seat: null, area: wide })] })],
    ['category', anOrder({ tickets: [aTicket({ categoryName: wide })] })],
  ])('is one page with the code at its place, however long the %s', async (_, order) => {
    const pdf = await print(order, { share: 'a' });
    expect(pagesOf(pdf)).toBe(1);
  });
});
