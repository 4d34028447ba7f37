import LineBreaker from 'linebreak';
import { type Letter, printable, type Setting } from './letters.ts';
import { readDirections, type Run } from './runs.ts';

export type Line = { readonly runs: readonly Run[]; readonly width: number };

/** A place for text, in points. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  /** Of letters, the largest first. */
  readonly sizes: readonly [number, ...number[]];
};

export type Block = {
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly lines: readonly Line[];
};

/** Letters with marks above and below want more room between lines. */
const tall = /[\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Thai}\p{scx=Devanagari}]/u;
const leadingOf = (text: string): number => (tall.test(text) ? 1.5 : 1.2);

const ellipsis = '…';
/** Written without spaces between words: a dictionary knows where they end. */
const unspaced = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const words = new Intl.Segmenter('th', { granularity: 'word' });

const betweenWords = (text: string): number[] =>
  Array.from(words.segment(text), ({ index }) => index).filter(
    (index) => unspaced.test(text.charAt(index)) && unspaced.test(text.charAt(index - 1)),
  );

/** Where a line may end, the end of the text included. */
const lineEnds = (text: string): number[] => {
  const breaker = new LineBreaker(text);
  const ends: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) ends.push(next.position);
  return [...new Set([...ends, ...(unspaced.test(text) ? betweenWords(text) : [])])].sort((a, b) => a - b);
};

type Span = { readonly start: number; readonly end: number };
type Measure = (span: Span) => number;

const trimmed = (text: string, { start, end }: Span): Span => ({
  start,
  end: start + text.slice(start, end).trimEnd().length,
});

/** What text is measured by, and how wide a line of it may be, in parts of its size. */
type Ruler = { readonly letters: readonly Letter[]; readonly measure: Measure; readonly room: number };

/** What is longer than a line has to break where it can: between letters. */
function* inPieces({ start: first, end }: Span, { letters, measure, room }: Ruler): Generator<Span> {
  let start = first;
  for (const { start: at, text } of letters.filter((one) => one.start >= first && one.start < end)) {
    if (at > start && measure({ start, end: at + text.length }) > room) {
      yield { start, end: at };
      start = at;
    }
  }
  yield { start, end };
}

/** The lines of a text, one after the other: nobody measures those that will not be shown. */
function* breakText(text: string, ruler: Ruler): Generator<Span> {
  let line: Span = { start: 0, end: 0 };
  const fits = (span: Span): boolean => ruler.measure(trimmed(text, span)) <= ruler.room;
  for (const end of lineEnds(text)) {
    if (fits({ ...line, end })) line = { ...line, end };
    else {
      if (line.end > line.start) yield line;
      const rest = { start: line.end, end };
      line = { start: rest.start, end: rest.start };
      for (const piece of fits(rest) ? [rest] : inPieces(rest, ruler)) {
        if (line.end > line.start) yield line;
        line = piece;
      }
    }
  }
  yield line;
}

/** @returns the first lines, one more than may be shown where there are too many */
const firstLines = (text: string, ruler: Ruler, most: number): Span[] => {
  const lines: Span[] = [];
  for (const span of breakText(text, ruler)) {
    const line = trimmed(text, span);
    if (line.end > line.start) lines.push(line);
    if (lines.length > most) break;
  }
  return lines;
};

/** The text up to where an ellipsis still fits into its last line, and the ellipsis. */
const cut = (text: string, { start }: Span, { letters, measure, room }: Ruler): string => {
  let end = start;
  for (const letter of letters.filter((one) => one.start >= start)) {
    const next = letter.start + letter.text.length;
    if (measure({ start, end: next }) + 1 > room) break;
    end = next;
  }
  return text.slice(0, end).trimEnd() + ellipsis;
};

const measured = (text: string, setting: Setting) => {
  const { letters, lineOf } = readDirections(text, setting);
  const runsOf = ({ start, end }: Span): Run[] => (end > start ? lineOf(start, end) : []);
  const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, { width }) => sum + width, 0);
  const measure: Measure = (span) => widthOf(runsOf(span));
  const lineAt = (span: Span): Line => {
    const runs = runsOf(span);
    return { runs, width: widthOf(runs) };
  };
  return { letters, measure, lineAt };
};

/** Sets a text into a frame, as large as fits; what does not fit at the smallest size ends with an ellipsis. */
export const setText = (written: string, setting: Setting, { width, height, sizes }: Frame): Block => {
  const text = printable(written, setting);
  const { letters, measure, lineAt } = measured(text, setting);
  const attempt = (size: number) => {
    const leading = size * leadingOf(text);
    const most = Math.max(1, Math.floor(height / leading));
    const ruler = { letters, measure, room: width / size };
    return { look: { size, leading }, most, ruler, spans: firstLines(text, ruler, most) };
  };
  for (const size of sizes) {
    const { look, most, spans } = attempt(size);
    if (spans.length <= most) return { ...look, lines: spans.map(lineAt) };
  }
  const { look, most, ruler, spans } = attempt(Math.min(...sizes));
  const last = spans[most - 1] ?? { start: 0, end: 0 };
  const short = cut(text, last, ruler);
  const lines = [...spans.slice(0, most - 1), { start: last.start, end: short.length }];
  return { ...look, lines: lines.map(measured(short, setting).lineAt) };
};
