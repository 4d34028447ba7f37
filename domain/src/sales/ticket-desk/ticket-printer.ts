import { z } from 'zod';
import type { CostlyWork, Task } from '../../costly/costly-work.ts';
import type { Place } from '../../costly/line.ts';
import type { TicketSheet } from './ticket-sheet.ts';

export type PrintOrder = Omit<TicketSheet, 'picture'> & {
  /** As it is stored. */
  readonly picture: Uint8Array | null;
};

/** @throws DomainError `too-busy` or `too-many-attempts` when the line is full */
export type TicketPrinter = (order: PrintOrder, place: Place) => Promise<Buffer>;

const printing: Task<Buffer> = {
  kind: 'pdf',
  file: new URL('./ticket-pdf-thread.ts', import.meta.url),
  read: (output) => Buffer.from(z.instanceof(Uint8Array).parse(output)),
};

/** Prints in threads for costly work. */
export const ticketPrinter =
  (work: CostlyWork): TicketPrinter =>
  (order, place) =>
    work.do(printing, order, place);
