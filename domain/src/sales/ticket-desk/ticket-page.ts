import { attributesInWords } from '../../house/charts/seat-words.ts';
import { spokenId } from '../../spoken-id.ts';
import { drawBlock } from '../../typesetting/draw-block.ts';
import type { Style } from '../../typesetting/font-files.ts';
import { hanOf } from '../../typesetting/letters.ts';
import { type Block, setText } from '../../typesetting/lines.ts';
import { type Language, locales } from '../../words/languages.ts';
import type { TicketFace } from './describe-ticket.ts';
import { drawCode } from './draw-code.ts';
import type { PrintedTicket, TicketSheet } from './ticket-sheet.ts';
import { ticketWords } from './words/ticket-words.ts';

type Pdf = PDFKit.PDFDocument;

/** Millimetres as PDF points. */
const mm = (length: number): number => (length * 72) / 25.4;

const ink = '#17141f';
const quiet = '#6f697f';
const line = '#d9d5e3';
const plum = '#5b2a86';

export const page = { width: mm(210), height: mm(297) };
const pass = { left: mm(25), top: mm(20), width: mm(160), pictureHeight: mm(70) };
const side = { left: pass.left + mm(80), width: mm(80) };

/** Where things stand on every ticket, however long its texts are: what is too long ends with an ellipsis. */
const at = {
  title: mm(96),
  when: mm(122),
  where: mm(129.5),
  facts: mm(145),
  cut: mm(168),
  code: mm(176),
  belowCode: mm(249),
};

type Box = {
  readonly x?: number;
  readonly y: number;
  readonly width?: number;
  readonly height: number;
  readonly sizes: readonly [number, ...number[]];
  readonly style: Style;
  readonly colour?: string;
};

/** Writes on the pages of a document; what stands on several of them is set once. */
const writer = (pdf: Pdf, sheet: TicketSheet) => {
  const han = hanOf([sheet.title, sheet.where, sheet.holder], sheet.country);
  const known = new Map<string, Block>();
  return (
    text: string,
    { x = pass.left, y, colour = ink, style, width = pass.width, ...frame }: Box,
  ): number => {
    const key = JSON.stringify([text, style, width, frame]);
    const block = known.get(key) ?? setText(text, { style, han }, { width, ...frame });
    known.set(key, block);
    return drawBlock(pdf, block, { x, y, style, colour });
  };
};
type Write = ReturnType<typeof writer>;

const drawPicture = (pdf: Pdf, colour: string, picture: string | null): void => {
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

const drawEvent = (write: Write, { title, when, doors, where }: TicketSheet): void => {
  write(title, { y: at.title, height: mm(24), sizes: [28, 22, 17], style: 'display' });
  const times = doors === null ? when : `${when} · ${doors}`;
  write(times, { y: at.when, height: mm(7), sizes: [12, 11, 10, 9], style: 'strong', colour: plum });
  write(where, { y: at.where, height: mm(13), sizes: [12, 10], style: 'text' });
};

const capital = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(locales[language]) + text.slice(1);

type Fact = readonly [label: string, value: string];

const drawFact = (write: Write, [label, value]: Fact, place: Pick<Box, 'x' | 'y' | 'width'>): void => {
  const below = write(label, { ...place, height: mm(5), sizes: [9], style: 'text', colour: quiet });
  write(value, { ...place, y: below + mm(1), height: mm(14), sizes: [24, 18, 15, 11], style: 'display' });
};

const paperIn = (language: Language) => ticketWords.in(language).paper;
type Paper = ReturnType<typeof paperIn>;

const factsOf = (paper: Paper, { area, section, row, seat }: TicketFace): readonly Fact[] =>
  area === null
    ? [
        [paper.section, section ?? ''],
        [paper.row, row ?? ''],
        [paper.seat, seat ?? ''],
      ]
    : [[paper.area, area]];

const drawFacts = (write: Write, paper: Paper, ticket: TicketFace): void => {
  const facts = factsOf(paper, ticket);
  const step = pass.width / facts.length;
  for (const [n, fact] of facts.entries())
    drawFact(write, fact, { x: pass.left + n * step, y: at.facts, width: step - mm(4) });
};

const drawCut = (pdf: Pdf): void => {
  pdf
    .lineWidth(1)
    .moveTo(pass.left, at.cut)
    .lineTo(pass.left + pass.width, at.cut)
    .dash(3, { space: 3 })
    .strokeColor(line)
    .stroke()
    .undash();
};

/** Beside the code: who, what for, and by which number it was ordered. */
const drawHolder = (write: Write, sheet: TicketSheet, ticket: PrintedTicket): void => {
  const { holder, orderNumber, language } = sheet;
  const paper = paperIn(language);
  const column = { x: side.left, width: side.width };
  const label = (text: string, y: number) =>
    write(text, { ...column, y, height: mm(5), sizes: [9], style: 'text', colour: quiet });
  const strong = (text: string, y: number, height: number, sizes: Box['sizes']) =>
    write(text, { ...column, y, height, sizes, style: 'strong' });
  const small = (text: string, y: number, height: number) =>
    write(text, { ...column, y, height, sizes: [10], style: 'text', colour: quiet });

  strong(holder, label(paper.name, at.code), mm(13), [16, 14, 11]);
  const kind = strong(ticket.categoryName, label(paper.ticket, at.code + mm(18)), mm(11), [12, 10]);
  const special = capital(attributesInWords(ticket.attributes, language), language);
  const marked = special ? strong(special, kind, mm(11), [12, 10, 8]) : kind;
  small(paper.priceAndNumber(ticket), marked, mm(6));
  strong(orderNumber, label(paper.orderNumber, at.code + mm(49)), mm(6), [12]);
  small(paper.showAtTheDoor, at.code + mm(62), mm(11));
};

/** For a door where it cannot be scanned. */
const drawSpokenCode = (write: Write, paper: Paper, { id }: TicketFace): void => {
  const width = mm(75);
  const below = write(paper.readOut, {
    y: at.belowCode,
    width,
    height: mm(5),
    sizes: [8],
    style: 'text',
    colour: quiet,
  });
  write(spokenId(id), { y: below, width, height: mm(6), sizes: [12], style: 'strong' });
};

/** Draws tickets of one booking, each on the page that is open. */
export const ticketPages = (pdf: Pdf, sheet: TicketSheet): ((ticket: PrintedTicket) => void) => {
  const write = writer(pdf, sheet);
  const paper = paperIn(sheet.language);
  // As an address, by which PDFKit keeps it once for all pages.
  const picture = sheet.picture && `data:image/jpeg;base64,${sheet.picture.toString('base64')}`;
  return (ticket) => {
    drawPicture(pdf, sheet.colour, picture);
    drawEvent(write, sheet);
    drawFacts(write, paper, ticket);
    drawCut(pdf);
    drawCode(pdf, ticket.code, { x: pass.left, y: at.code, size: mm(70), colour: ink });
    drawHolder(write, sheet, ticket);
    drawSpokenCode(write, paper, ticket);
  };
};
