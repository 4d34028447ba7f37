import { threadTask } from '../../costly/thread-task.ts';
import { printablePicture } from './printable-picture.ts';
import { ticketPdf } from './ticket-pdf.ts';
import type { PrintOrder } from './ticket-printer.ts';

/** Runs in a worker thread: fifty tickets are laid out in a fifth of a second or more. */
export default threadTask(async ({ picture, ...sheet }: PrintOrder) =>
  ticketPdf({ ...sheet, picture: picture && (await printablePicture(picture, sheet.colour)) }),
);
