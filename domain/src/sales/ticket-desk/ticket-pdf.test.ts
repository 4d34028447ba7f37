import { beforeAll, describe, expect, test } from '@jest/globals';
import { seatAttributes } from '@parterre/seating/chart';
import { eventId, ticketId } from '../../ids.ts';
import { attributesInWords } from '../../house/charts/seat-words.ts';
import { aPrintedTicket, aPrintOrder } from '../../testing/print-order-builder.ts';
import { readPrint, scanPrint } from '../../testing/read-print.ts';
import { scriptsOfTheWorld } from '../../testing/scripts-of-the-world.ts';
import { aTicketKey } from '../../testing/ticket-key.ts';
import { publicKeys, signTicket, type TicketKeys, verifyTicketCode } from '../tickets/ticket-code.ts';
import { ticketPdf } from './ticket-pdf.ts';
import type { PrintedTicket } from './ticket-sheet.ts';

const wide = 'W'.repeat(106);

/**
 * Without what a reader of PDFs may tell in another order or as parts of a letter, and without the colour of skin, which
 * pictures in black do not show.
 */
const lettersIn = (text: string): string[] =>
  Array.from(
    text.normalize('NFKD').replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\s]/gu, ''),
  ).toSorted();

const missingFrom = (page: string, text: string): string[] => {
  const found = lettersIn(page);
  return lettersIn(text).filter((letter) => {
    const at = found.indexOf(letter);
    if (at >= 0) found.splice(at, 1);
    return at < 0;
  });
};

describe('a printed ticket', () => {
  const seat = { id: ticketId.parse('7k3q9fzm0c4tw2xa'), blockId: 'stalls', place: 'A/1x8' };
  const signed = { ...seat, eventId: eventId.parse('0123456789abcdef') };
  let keys: TicketKeys = [];
  let code = '';
  beforeAll(async () => {
    keys = [await aTicketKey('one')];
    code = await signTicket(keys)(signed);
  });

  type Change = Partial<ReturnType<typeof aPrintOrder>>;
  const printed = (change: Change, ticket: Partial<PrintedTicket> = {}): Promise<Buffer> => {
    const tickets = [aPrintedTicket({ id: seat.id, code, ...ticket })];
    return ticketPdf({ ...aPrintOrder({ tickets, ...change }), picture: null });
  };

  test('says who may come in, when, where, in what order and by which code', async () => {
    const place = {
      attributes: ['restricted-view', 'hearing'] as const,
      seat: '1x8',
      categoryName: 'Stalls',
    };
    const [text] = await readPrint(await printed({ orderNumber: '0000-AAAA-1111-BBBB' }, place));
    for (const said of [
      'Low Tide',
      'Friday, 4 December 2026 at 19:30 (Berlin, GMT+1) · Doors 18:45',
      'House of Berlin',
      'Ada Lovelace',
      'Stalls',
      'Restricted view, hearing loop',
      '1x8',
      '0000-AAAA-1111-BBBB',
      '7K3Q-9FZM-0C4T-W2XA',
    ])
      expect(text).toContain(said);
  });

  test('says all that a seat is, however much that is', async () => {
    const [text] = await readPrint(await printed({}, { attributes: seatAttributes }));
    const said = attributesInWords(seatAttributes, 'en');
    expect(missingFrom(text ?? '', said.charAt(0).toUpperCase() + said.slice(1))).toEqual([]);
    expect(text).not.toContain('…');
  });

  test.each(Object.entries(scriptsOfTheWorld))('has every letter of %s', async (_, text) => {
    const order = { title: text, where: text, holder: text };
    const pages = await readPrint(await printed(order, { section: text, categoryName: text }));
    expect(pages).toHaveLength(1);
    // The section stands in a narrow column, and may end with an ellipsis.
    expect(missingFrom(pages.join(''), text.repeat(4))).toEqual([]);
  });

  test.each<[string, Parameters<typeof printed>]>([
    ['title', [{ title: wide }]],
    ['title of tall letters', [{ title: 'ณู้'.repeat(60) }]],
    ['title from right to left', [{ title: 'مهرجان '.repeat(40) }]],
    ['title of pictures', [{ title: '👨‍👩‍👧‍👦'.repeat(20) }]],
    ['place', [{ where: `${wide}, ${wide}, ${wide}` }]],
    ['time', [{ when: wide, doors: wide }]],
    ['name', [{ holder: wide }]],
    ['section', [{}, { section: wide, row: 'W'.repeat(20), seat: 'W'.repeat(20) }]],
    ['area', [{}, { section: null, row: null, seat: null, area: wide }]],
    ['category', [{}, { categoryName: wide, attributes: seatAttributes, price: wide }]],
  ])('is one page with a code that a scanner reads, however long the %s', async (_, order) => {
    const pdf = await printed(...order);
    const codes = await scanPrint(pdf);
    expect(codes).toEqual([code]);
    expect(await verifyTicketCode(publicKeys(keys))(codes[0] ?? '')).toEqual({
      t: seat.id,
      e: signed.eventId,
      p: 'stalls/A/1x8',
    });
    expect((await readPrint(pdf)).join('')).toContain('7K3Q-9FZM-0C4T-W2XA');
  });

  test('is a page of its own, each with its own code', async () => {
    const places = ['A/1', 'A/2', 'A/3'];
    const codes = await Promise.all(places.map((place) => signTicket(keys)({ ...signed, place })));
    const tickets = codes.map((one, n) => aPrintedTicket({ code: one, number: n + 1, of: 3 }));
    expect(await scanPrint(await printed({ tickets }))).toEqual(codes);
  });
});
