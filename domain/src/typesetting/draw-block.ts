import { basename } from 'node:path';
import type { Font } from 'fontkit';
import type { Style } from './font-files.ts';
import type { Block, Line } from './lines.ts';
import { openFont } from './open-font.ts';
import { type Run, shape } from './runs.ts';

type Pdf = PDFKit.PDFDocument;

export type Ink = {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly style: Style;
};

const nameOf = ({ font, direction }: Run): string =>
  `${basename(font.file).replace(/\.\w+$/, '')}-${direction}`;

/** PDFKit asks a font to lay out text: it is told how that is done in the run's direction. */
const facing = (run: Run): Font =>
  new Proxy(openFont(run.font.file), {
    get: (font, key): unknown => {
      if (key === 'layout') return (text: string) => shape(run.font, run.direction, text);
      return key === 'postscriptName' ? nameOf(run) : Reflect.get(font, key);
    },
  });

const registered = new WeakMap<Pdf, Set<string>>();

const useFont = (pdf: Pdf, run: Run): void => {
  const known = registered.get(pdf) ?? new Set();
  registered.set(pdf, known);
  const name = nameOf(run);
  if (!known.has(name)) pdf.registerFont(name, facing(run));
  known.add(name);
  pdf.font(name);
};

/** How much wider a line around the letters makes them, in parts of their size. */
const bolder: Readonly<Record<Style, number>> = { text: 0, strong: 0.02, display: 0.035 };

/** Whether its glyphs stand for its letters one after the other, as in most scripts. */
const isPlain = ({ font, direction, text }: Run): boolean =>
  shape(font, direction, text)
    .glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('') === text;

/**
 * Where glyphs stand in another order than the letters, what is written is told to those who copy or read aloud. Readers
 * turn round by themselves what runs from right to left.
 */
const told = (pdf: Pdf, run: Run, draw: () => void): void => {
  const apart = run.direction === 'ltr' && !isPlain(run);
  if (apart) pdf.markContent('Span', { actual: run.text });
  draw();
  if (apart) pdf.endMarkedContent();
};

/** @param ink with `y` as the baseline */
const drawRun = (pdf: Pdf, run: Run, size: number, { x, y, colour, style }: Ink): void => {
  const line = run.font.oneWeight ? bolder[style] * size : 0;
  useFont(pdf, run);
  pdf
    .fontSize(size)
    .fillColor(colour)
    .strokeColor(colour)
    .lineWidth(line)
    .text(run.text, x, y, {
      lineBreak: false,
      baseline: 'alphabetic',
      // Without any PDFKit lays out words one by one, which turns their order round from right to left.
      features: [],
      ...(line > 0 && { fill: true, stroke: true }),
    });
};

const drawLine = (pdf: Pdf, { runs }: Line, size: number, ink: Ink): void => {
  let { x } = ink;
  for (const run of runs) {
    const place = { ...ink, x };
    told(pdf, run, () => drawRun(pdf, run, size, place));
    x += run.width * size;
  }
};

/** Draws a block of text with its upper left corner at a point. @returns where it ends, from the top of the page */
export const drawBlock = (pdf: Pdf, { size, leading, lines }: Block, ink: Ink): number => {
  const toBaseline = (leading - size) / 2 + 0.8 * size;
  for (const [n, line] of lines.entries())
    drawLine(pdf, line, size, { ...ink, y: ink.y + n * leading + toBaseline });
  return ink.y + lines.length * leading;
};
