import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { seatMark, type SeatMark } from './chart.ts';

/** The seats of one row in one block, numbered on from the house right end. */
export type BlockOfRow = { readonly count: number; readonly startsAt: number };
export type RowPlan = {
  readonly row: string;
  /** As many as there are blocks, from house left to house right. */
  readonly blocks: readonly BlockOfRow[];
  readonly marks: ReadonlyMap<string, SeatMark>;
};
export type SeatingPlan = { readonly blocks: readonly string[]; readonly rows: readonly RowPlan[] };

const startsAtColumn = (block: string) => `${block}_starts_at`;
const rowName = z.string().regex(/^[A-Za-z0-9-]{1,8}$/);
const blockName = z.string().regex(/^[a-z][a-z0-9-]{0,15}$/);
const count = z.coerce.number().int().min(0).max(200);
const start = z.coerce.number().int().min(1).max(10_000);
const limits = { blocks: 9, rows: 200, seats: 100_000 };

const invalid = (message: string, field = 'body') =>
  new DomainError('chart-invalid', `This file cannot be read as a seating plan: ${message}.`, {
    fields: [{ field, message }],
  });

const readTable = (csv: string): string[][] => {
  try {
    return z.array(z.array(z.string())).parse(parse(csv, { trim: true, skip_empty_lines: true, bom: true }));
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : 'it is not CSV');
  }
};

const blocksOf = (columns: readonly string[]): string[] => {
  const blocks = columns.filter((name) => name !== 'row' && name !== 'marks' && !name.endsWith('_starts_at'));
  if (columns[0] !== 'row') throw invalid('the first column must be "row"');
  if (blocks.length === 0 || blocks.length > limits.blocks)
    throw invalid(`there must be 1 to ${limits.blocks} block columns`);
  for (const block of blocks) {
    if (!blockName.safeParse(block).success) throw invalid(`"${block}" cannot be the name of a block`);
    if (!columns.includes(startsAtColumn(block)))
      throw invalid(`column "${startsAtColumn(block)}" is missing`);
  }
  return blocks;
};

/** `5=accessible 6=companion`: marks of seats by their numbers. */
const readMarks = (text: string, line: number): ReadonlyMap<string, SeatMark> =>
  new Map(
    text.split(' ').flatMap((part): [string, SeatMark][] => {
      if (!part) return [];
      const [number, mark] = part.split('=');
      const known = seatMark.safeParse(mark);
      if (!number || !known.success) throw invalid(`"${part}" is not a mark`, `line ${line}`);
      return [[number, known.data]];
    }),
  );

/**
 * Reads rows (front to back) and blocks from CSV: a column `row`, one per block with the count of its seats, one
 * `<block>_starts_at` per block with the first number, and if wanted `marks`.
 * @throws DomainError `chart-invalid` saying where
 */
export const readSeatingPlan = (csv: string): SeatingPlan => {
  const [columns, ...lines] = readTable(csv);
  if (!columns || lines.length === 0) throw invalid('it has no rows');
  if (lines.length > limits.rows) throw invalid(`it has more than ${limits.rows} rows`);
  const blocks = blocksOf(columns);
  const rows = lines.map((cells, n): RowPlan => {
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    const read = <Value>(schema: z.ZodType<Value>, column: string): Value => {
      const result = schema.safeParse(cell(column));
      if (!result.success)
        throw invalid(`line ${n + 2}, column "${column}" is not right`, `line ${n + 2}: ${column}`);
      return result.data;
    };
    return {
      row: read(rowName, 'row'),
      blocks: blocks.map((block) => ({
        count: read(count, block),
        startsAt: read(start, startsAtColumn(block)),
      })),
      marks: readMarks(cell('marks'), n + 2),
    };
  });
  checkRows(rows);
  return { blocks, rows };
};

const checkRows = (rows: readonly RowPlan[]): void => {
  if (new Set(rows.map(({ row }) => row)).size < rows.length) throw invalid('a row occurs twice');
  const empty = rows.find(({ blocks }) => blocks.every(({ count: seats }) => seats === 0));
  if (empty) throw invalid(`row ${empty.row} has no seats`);
  const seats = rows.flatMap(({ blocks }) => blocks).reduce((total, block) => total + block.count, 0);
  if (seats > limits.seats) throw invalid(`it has more than ${limits.seats} seats`);
};
