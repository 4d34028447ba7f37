import type { PrintOrder } from '../sales/ticket-desk/ticket-printer.ts';
import type { PrintedTicket } from '../sales/ticket-desk/ticket-sheet.ts';

export const aPrintedTicket = (change: Partial<PrintedTicket> = {}): PrintedTicket => ({
  id: '0123456789abcdef',
  section: 'Stalls',
  row: 'A',
  seat: '1',
  attributes: [],
  area: null,
  categoryName: 'All',
  number: 1,
  of: 1,
  code: 'x'.repeat(250),
  price: '€50.00',
  ...change,
});

export const aPrintOrder = (change: Partial<PrintOrder> = {}): PrintOrder => ({
  language: 'en',
  title: 'Low Tide',
  when: 'Friday, 4 December 2026 at 19:30 (Berlin, GMT+1)',
  doors: 'Doors 18:45',
  where: 'House of Berlin',
  country: 'DE',
  holder: 'Ada Lovelace',
  orderNumber: '7K3Q-9FZM-0C4T-W2XA',
  colour: '#17141f',
  picture: null,
  tickets: [aPrintedTicket()],
  ...change,
});
