import { seatAttribute } from './chart.ts';
import type { SeatAttribute } from '@parterre/seating/chart';
import type { BlockOfRow, RowPlan, SeatingPlan } from '@parterre/seating/drawing';
import { notAPlan, quoted, type WhyNoPlan } from './csv-refusal.ts';
import { type CsvLine, readCsvTable } from './csv-table.ts';
import { csvText } from './csv-text.ts';

/** As large as a file may be; one of the largest hall has a tenth of it. */
export const largestCsv = 512_000;

const limits = { blocks: 9, rows: 200, seats: 100_000 };
const startsAt = '_starts_at';
const rowName = /^[A-Za-z0-9-]{1,8}$/;
const blockName = /^[a-z][a-z0-9-]{0,15}$/;
const wholeNumber = /^\d{1,6}$/;

/** Columns by their names as they are meant: `Left block starts at` is `left-block_starts_at`. */
const columnName = (cell: string): string => {
  const name = cell.toLowerCase().replaceAll(/[\s_]+/g, '_');
  const block = name.endsWith(startsAt) ? name.slice(0, -startsAt.length) : name;
  return block.replaceAll('_', '-') + name.slice(block.length);
};

const checkBlock = (block: string, columns: readonly string[]): void => {
  if (!blockName.test(block)) throw notAPlan((words) => words.blockName({ quoted: quoted(block) }));
  if (!columns.includes(block + startsAt))
    throw notAPlan((words) => words.columnMissing({ column: block + startsAt }));
};

const refuseTwins = (columns: readonly string[]): void => {
  const twin = columns.find((name, n) => name !== '' && columns.indexOf(name) < n);
  if (twin !== undefined) throw notAPlan((words) => words.columnTwice({ quoted: quoted(twin) }));
};

const blocksOf = (columns: readonly string[]): string[] => {
  if (columns[0] !== 'row')
    throw notAPlan((words) => words.firstColumn({ quoted: quoted(columns[0] ?? '') }));
  refuseTwins(columns);
  const isStart = (name: string) => name.endsWith(startsAt);
  const blocks = columns.filter((name) => name && name !== 'row' && name !== 'marks' && !isStart(name));
  if (blocks.length === 0 || blocks.length > limits.blocks)
    throw notAPlan((words) => words.blockCount({ count: blocks.length, most: limits.blocks }));
  for (const block of blocks) checkBlock(block, columns);
  const alone = columns.find((name) => isStart(name) && !blocks.includes(name.slice(0, -startsAt.length)));
  if (alone !== undefined) throw notAPlan((words) => words.columnAlone({ quoted: quoted(alone) }));
  return blocks;
};

/** The cells of one line by their columns; what is wrong with one is said with its line and column. */
const cellsOf = ({ number, cells }: CsvLine, columns: readonly string[]) => {
  const refuse = (column: string, why: WhyNoPlan) =>
    notAPlan(
      (words) => words.atColumn({ line: number, column, why: why(words) }),
      `line ${number}: ${column}`,
    );
  const text = (column: string): string => cells[columns.indexOf(column)] ?? '';
  const whole = (column: string, least: number, most: number): number => {
    const value = Number(text(column));
    if (!wholeNumber.test(text(column)) || value < least || value > most)
      throw refuse(column, (words) => words.wholeNumber({ quoted: quoted(text(column)), least, most }));
    return value;
  };
  const nameless = cells.findIndex((cell, n) => cell !== '' && !columns[n]);
  if (nameless >= 0)
    throw refuse(String(nameless + 1), (words) =>
      words.belowNoName({ quoted: quoted(cells[nameless] ?? '') }),
    );
  return { text, whole, refuse };
};

type Cells = ReturnType<typeof cellsOf>;

/** A block that a row does not reach is empty or 0, and then needs no first number. */
const readBlock = ({ text, whole }: Cells, block: string): BlockOfRow => {
  const count = text(block) === '' ? 0 : whole(block, 0, 200);
  return { count, startsAt: count > 0 ? whole(block + startsAt, 1, 10_000) : 1 };
};

const hasSeat =
  (number: string) =>
  ({ count, startsAt: first }: BlockOfRow): boolean =>
    /^[1-9]\d*$/.test(number) && Number(number) >= first && Number(number) < first + count;

/** What files of before there were more kinds say. */
const usualName = (attribute: string): string => (attribute === 'restricted' ? 'restricted-view' : attribute);

/** `accessible+hearing`; null where one of them is not known. */
const readAttributes = (text: string): readonly SeatAttribute[] | null => {
  const known = text.split('+').map((name) => seatAttribute.safeParse(usualName(name)));
  const attributes = known.flatMap(({ data }) => data ?? []);
  return attributes.length === known.length ? [...new Set(attributes)] : null;
};

/** `5=accessible+hearing 6=companion`: what seats are, by their numbers. */
const readMarks = ({ text, refuse }: Cells, blocks: readonly BlockOfRow[]): RowPlan['attributes'] => {
  const marks = new Map<string, readonly SeatAttribute[]>();
  for (const part of text('marks')
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const [number = '', names = ''] = part.toLowerCase().split('=');
    const attributes = readAttributes(names);
    if (!attributes)
      throw refuse('marks', (words) =>
        words.noMark({ quoted: quoted(part), marks: `5=${seatAttribute.options.join(', 5=')}` }),
      );
    if (!blocks.some(hasSeat(number)))
      throw refuse('marks', (words) => words.markOfNoSeat({ quoted: quoted(part) }));
    if (marks.has(number)) throw refuse('marks', (words) => words.markedTwice({ seat: number }));
    marks.set(number, attributes);
  }
  return marks;
};

const readRow = (line: CsvLine, columns: readonly string[], blocks: readonly string[]): RowPlan => {
  const cells = cellsOf(line, columns);
  const row = cells.text('row');
  if (!rowName.test(row)) throw cells.refuse('row', (words) => words.rowName({ quoted: quoted(row) }));
  const counts = blocks.map((block) => readBlock(cells, block));
  if (counts.every(({ count }) => count === 0))
    throw cells.refuse('row', (words) => words.rowWithoutSeats({ row }));
  return { row, blocks: counts, attributes: readMarks(cells, counts) };
};

const refuseTwinRows = (rows: readonly RowPlan[], lines: readonly CsvLine[]): void => {
  const names = rows.map(({ row }) => row);
  const second = names.findIndex((row, n) => names.indexOf(row) < n);
  const [name, line] = [names[second], lines[second]];
  if (name === undefined || !line) return;
  const first = lines[names.indexOf(name)]?.number ?? 0;
  throw notAPlan(
    (words) =>
      words.atColumn({ line: line.number, column: 'row', why: words.rowTwice({ row: name, first }) }),
    `line ${line.number}: row`,
  );
};

/**
 * Reads rows (front to back) and blocks from CSV as any spreadsheet writes it: a column `row`, one per block with the
 * count of its seats, one `<block>_starts_at` per block with the first number, and if wanted `marks`.
 * @throws DomainError `chart-invalid` saying where
 */
export const readSeatingPlan = (file: Uint8Array): SeatingPlan => {
  if (file.byteLength > largestCsv)
    throw notAPlan((words) => words.tooLarge({ kilobytes: largestCsv / 1000 }));
  const [header, ...lines] = readCsvTable(csvText(file));
  if (!header || lines.length === 0) throw notAPlan((words) => words.noRows);
  if (lines.length > limits.rows)
    throw notAPlan((words) => words.tooManyRows({ count: lines.length, most: limits.rows }));
  const columns = header.cells.map(columnName);
  const blocks = blocksOf(columns);
  const rows = lines.map((line) => readRow(line, columns, blocks));
  refuseTwinRows(rows, lines);
  const seats = rows.flatMap((row) => row.blocks).reduce((total, { count }) => total + count, 0);
  if (seats > limits.seats)
    throw notAPlan((words) => words.tooManySeats({ count: seats, most: limits.seats }));
  return { blocks, rows };
};
