import PDFDocument from 'pdfkit';
import { page, ticketPages } from './ticket-page.ts';
import type { TicketSheet } from './ticket-sheet.ts';
import { ticketWords } from './words/ticket-words.ts';

/** One A4 page per ticket. */
export const ticketPdf = (sheet: TicketSheet): Promise<Buffer> =>
  new Promise((done, fail) => {
    const pdf = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      autoFirstPage: false,
      info: {
        Title: ticketWords.in(sheet.language).paper.title({ event: sheet.title }),
        Creator: 'Parterre',
      },
      lang: sheet.language,
      displayTitle: true,
    });
    const chunks: Buffer[] = [];
    pdf
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => done(Buffer.concat(chunks)))
      .on('error', fail);
    const drawTicket = ticketPages(pdf, sheet);
    for (const ticket of sheet.tickets) {
      pdf.addPage();
      drawTicket(ticket);
    }
    pdf.end();
  });
