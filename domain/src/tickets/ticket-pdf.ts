import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { seatMarkWords } from '../charts/seat-words.ts';
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

/** Where things stand on every ticket, however long its texts are: what is too long ends with an ellipsis. */
const at = { title: mm(97), when: mm(122), where: mm(129), facts: mm(145), cut: mm(167), code: mm(175) };

/** The largest of some sizes in which a text is at most so high; the smallest if there is none. */
const fittingSize = (
  pdf: PDFKit.PDFDocument,
  text: string,
  { width, height }: { readonly width: number; readonly height: number },
  sizes: readonly [number, ...number[]],
): number =>
  sizes.find((size) => pdf.fontSize(size).heightOfString(text, { width }) <= height) ?? Math.min(...sizes);

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
  const box = { width, height: mm(14) };
  const size = fittingSize(pdf.font('display'), value, box, [24, 18, 15, 11]);
  pdf
    .fontSize(size)
    .fillColor(ink)
    .text(value, x, y + mm(5), { ...box, ellipsis: true });
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
  const { left, width } = pass;
  drawPicture(pdf, sheet);
  const titleBox = { width, height: mm(23) };
  pdf
    .font('display')
    .fontSize(fittingSize(pdf.font('display'), sheet.title, titleBox, [28, 22, 17]))
    .fillColor(ink)
    .text(sheet.title, left, at.title, { ...titleBox, ellipsis: true, lineGap: -2 });
  pdf
    .font('strong')
    .fontSize(12)
    .fillColor('#5b2a86')
    .text(sheet.when, left, at.when, { width, height: mm(6), ellipsis: true });
  pdf
    .font('text')
    .fontSize(12)
    .fillColor(ink)
    .text(sheet.where, left, at.where, { width, height: mm(12), ellipsis: true });
  const facts = factsOf(ticket);
  for (const [n, fact] of facts.entries())
    drawFact(pdf, fact, left + (n * width) / facts.length, at.facts, width / facts.length - mm(4));
  pdf
    .moveTo(left, at.cut)
    .lineTo(left + width, at.cut)
    .dash(3, { space: 3 })
    .strokeColor(line)
    .stroke()
    .undash();
  drawCode(pdf, ticket.code, left, at.code, mm(70));
  const right = left + mm(80);
  pdf
    .font('strong')
    .fontSize(12)
    .fillColor(ink)
    .text(
      ticket.mark ? `${ticket.categoryName}, ${seatMarkWords[ticket.mark]}` : ticket.categoryName,
      right,
      at.code + mm(2),
      {
        width: mm(80),
        height: mm(22),
        ellipsis: true,
      },
    );
  pdf
    .font('text')
    .fontSize(10)
    .fillColor(quiet)
    .text(`${ticket.price}, ticket ${ticket.number} of ${ticket.of}`, right, pdf.y + mm(2));
  pdf.text(
    'Show this code at the door, on paper or on a screen. It admits one person, once.',
    right,
    pdf.y + mm(6),
    { width: mm(75), lineGap: 2 },
  );
  pdf.fontSize(8).text(ticket.id, right, at.code + mm(66));
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
