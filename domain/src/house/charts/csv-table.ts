import { CsvError, parse } from 'csv-parse/sync';
import { notAPlan, quoted, type WhyNoPlan } from './csv-refusal.ts';

/** A line with something in it. `number` counts from 1 as a spreadsheet or an editor does, empty lines included. */
export type CsvLine = { readonly number: number; readonly cells: readonly string[] };

const limits = { lines: 5000, columns: 300, characters: 2000 };
const separators = [',', ';', '\t'] as const;

/** The text up to the end of its first line that says something, quoted line breaks included. */
const firstLine = (text: string): string => {
  let [isQuoted, saysSomething] = [false, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    const isEnd = !isQuoted && (character === '\n' || character === '\r');
    if (isEnd && saysSomething) return text.slice(0, at);
    saysSomething ||= character?.trim() !== '';
  }
  return text;
};

const outsideQuotes = (line: string): string => line.replaceAll(/"[^"]*"?/g, '');

/** Spreadsheets separate by what their country does not use in numbers: the commonest in the header is it. */
const guessSeparator = (text: string): string => {
  const header = outsideQuotes(firstLine(text));
  const counts = separators.map((separator) => header.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
};

/** `sep=;` in the first line is Excel's own way to name the separator. */
const separatorLine = /^"?sep=(.?)"?[,;\t]*(?:\r\n|\r|\n|$)/i;

const splitSeparator = (text: string) => {
  const said = separatorLine.exec(text);
  if (!said) return { separator: guessSeparator(text), rest: text, skipped: 0 };
  const [line, separator = ''] = said;
  if (!separators.some((known) => known === separator))
    throw notAPlan((words) => words.separator({ quoted: quoted(separator) }), 'line 1');
  return { separator, rest: text.slice(line.length), skipped: 1 };
};

const reasons: Readonly<Partial<Record<CsvError['code'], WhyNoPlan>>> = {
  CSV_QUOTE_NOT_CLOSED: (words) => words.quoteNotClosed,
  INVALID_OPENING_QUOTE: (words) => words.quoteInCell,
  CSV_INVALID_CLOSING_QUOTE: (words) => words.behindQuote,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: (words) => words.behindQuote,
  CSV_MAX_RECORD_SIZE: (words) => words.longLine({ most: limits.columns * limits.characters }),
};

const noCsv: WhyNoPlan = (words) => words.noCsv;

const asRefusal = (error: unknown, skipped: number): Error => {
  if (!(error instanceof CsvError)) return notAPlan(noCsv);
  const reason = reasons[error.code] ?? noCsv;
  if (typeof error.lines !== 'number') return notAPlan(reason);
  const line = error.lines + skipped;
  return notAPlan((words) => words.atLine({ line, why: reason(words) }), `line ${line}`);
};

const parseAll = (text: string, separator: string, skipped: number): string[][] => {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
      to: limits.lines + 1,
      max_record_size: limits.columns * limits.characters,
    });
  } catch (error) {
    throw asRefusal(error, skipped);
  }
};

const checkSize = ({ number, cells }: CsvLine): void => {
  if (cells.length > limits.columns)
    throw notAPlan((words) => words.manyColumns({ line: number, most: limits.columns }), `line ${number}`);
  const long = cells.findIndex((cell) => cell.length > limits.characters);
  if (long >= 0)
    throw notAPlan(
      (words) => words.longCell({ line: number, column: long + 1, most: limits.characters }),
      `line ${number}`,
    );
};

/** Spreadsheets fill lines up to the widest one: what is empty at the end says nothing. */
const withoutEmptyEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/**
 * The lines of a table as spreadsheets write it: separated by commas, semicolons or tabs, with any line breaks, with
 * cells in quotation marks. Empty lines, and empty columns at the end, are left out.
 * @throws DomainError `chart-invalid` saying where
 */
export const readCsvTable = (text: string): CsvLine[] => {
  const { separator, rest, skipped } = splitSeparator(text);
  const records = parseAll(rest, separator, skipped);
  if (records.length > limits.lines) throw notAPlan((words) => words.tooManyLines({ most: limits.lines }));
  return records.flatMap((record, n) => {
    const cells = withoutEmptyEnd(record.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()));
    const line = { number: n + 1 + skipped, cells };
    checkSize(line);
    return cells.length > 0 ? [line] : [];
  });
};
