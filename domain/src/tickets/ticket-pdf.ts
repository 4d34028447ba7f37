import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { TicketFace } from './describe-ticket.ts';

export type TicketSheet = {
  readonly title: string;
  /** `Friday 4 December 2026, 19:30`, in the event's time zone. */
  readonly when: string;
  readonly where: string;
  /** `#rrggbb`, behind the picture and where there is none. */
  readonly colour: string;
  /** JPEG or PNG. */
  readonly picture: Buffer | null;
  readonly tickets: readonly (TicketFace & { readonly code: string; readonly price: string })[];
};

/** Millimetres as PDF points. */
const mm = (length: number): number => (length * 72) / 25.4;

const ink = '#17141f';
const quiet = '#6f697f';
const line = '#d9d5e3';

const { resolve } = createRequire(import.meta.url);
const fonts = {
  display: resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff'),
  text: resolve('@fontsource/inter/files/inter-latin-400-normal.woff'),
  strong: resolve('@fontsource/inter/files/inter-latin-600-normal.woff'),
};

const page = { width: mm(210), height: mm(297) };
const pass = { left: mm(25), top: mm(20), width: mm(160), pictureHeight: mm(70) };

const drawPicture = (pdf: PDFKit.PDFDocument, { picture, colour }: TicketSheet): void => {
  const { left, top, width, pictureHeight } = pass;
  pdf
    .save()
    .roundedRect(left, top, width, pictureHeight, mm(5))
    .clip()
    .rect(left, top, width, pictureHeight)
    .fill(colour);
  if (picture)
    pdf.image(picture, left, top, { cover: [width, pictureHeight], align: 'center', valign: 'center' });
  pdf.restore();
};

const drawFact = (
  pdf: PDFKit.PDFDocument,
  [label, value]: readonly [string, string],
  x: number,
  y: number,
  width: number,
): void => {
  pdf.font('text').fontSize(9).fillColor(quiet).text(label, x, y, { width });
  pdf
    .font('display')
    .fontSize(value.length > 10 ? 15 : 24)
    .fillColor(ink)
    .text(value, x, y + mm(5), { width });
};

const factsOf = (ticket: TicketFace): (readonly [string, string])[] =>
  ticket.area === null
    ? [
        ['Section', ticket.section ?? ''],
        ['Row', ticket.row ?? ''],
        ['Seat', ticket.seat ?? ''],
      ]
    : [['Area', ticket.area]];

/** The code as squares, drawn as vectors: sharp at any size. Error correction M: 15% may be soiled or torn. */
const drawCode = (pdf: PDFKit.PDFDocument, code: string, x: number, y: number, size: number): void => {
  const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' });
  const step = size / modules.size;
  pdf.fillColor(ink);
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) pdf.rect(x + column * step, y + row * step, step + 0.05, step + 0.05);
  pdf.fill();
};

const drawTicket = (
  pdf: PDFKit.PDFDocument,
  sheet: TicketSheet,
  ticket: TicketSheet['tickets'][number],
): void => {
  const { left, top, width, pictureHeight } = pass;
  drawPicture(pdf, sheet);
  pdf
    .font('display')
    .fontSize(28)
    .fillColor(ink)
    .text(sheet.title, left, top + pictureHeight + mm(8), { width, lineGap: -4 });
  pdf
    .font('strong')
    .fontSize(12)
    .fillColor('#5b2a86')
    .text(sheet.when, left, pdf.y + mm(2), { width });
  pdf
    .font('text')
    .fontSize(12)
    .fillColor(ink)
    .text(sheet.where, left, pdf.y + mm(1), { width });
  const factsTop = pdf.y + mm(8);
  const facts = factsOf(ticket);
  for (const [n, fact] of facts.entries())
    drawFact(pdf, fact, left + (n * width) / facts.length, factsTop, width / facts.length - mm(4));
  const cut = factsTop + mm(20);
  pdf
    .moveTo(left, cut)
    .lineTo(left + width, cut)
    .dash(3, { space: 3 })
    .strokeColor(line)
    .stroke()
    .undash();
  drawCode(pdf, ticket.code, left, cut + mm(8), mm(70));
  const right = left + mm(80);
  pdf
    .font('strong')
    .fontSize(12)
    .fillColor(ink)
    .text(`${ticket.categoryName}, ${ticket.price}`, right, cut + mm(10), { width: mm(80) });
  pdf
    .font('text')
    .fontSize(10)
    .fillColor(quiet)
    .text(`Ticket ${ticket.number} of ${ticket.of}`, right, pdf.y + mm(2));
  pdf.text(
    'Show this code at the door, on paper or on a screen. It admits one person, once.',
    right,
    pdf.y + mm(6),
    { width: mm(75), lineGap: 2 },
  );
  pdf.fontSize(8).text(ticket.id, right, cut + mm(74));
};

/** One A4 page per ticket. */
export const ticketPdf = (sheet: TicketSheet): Promise<Buffer> =>
  new Promise((done, fail) => {
    const pdf = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      autoFirstPage: false,
      info: { Title: `Tickets: ${sheet.title}`, Creator: 'Parterre' },
      lang: 'en',
      displayTitle: true,
    });
    const chunks: Buffer[] = [];
    pdf
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => done(Buffer.concat(chunks)))
      .on('error', fail);
    for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);
    for (const ticket of sheet.tickets) {
      pdf.addPage();
      drawTicket(pdf, sheet, ticket);
    }
    pdf.end();
  });
