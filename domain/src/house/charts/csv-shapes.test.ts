import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seatAttributes } from '@parterre/seating/chart';
import { auditorium } from '@parterre/seating/generators/auditorium';
import { readSeatingPlan } from './csv-chart.ts';

type Table = readonly (readonly string[])[];

const table: Table = [
  ['row', 'left', 'right', 'left_starts_at', 'right_starts_at', 'marks'],
  ['A', '8', '9', '20', '1', '1=accessible+hearing 2=companion'],
  ['B', '', '9', '', '1', ''],
  ['C', '8', '0', '20', '', '27=restricted'],
];

/** How a spreadsheet may write a table. */
type Shape = {
  readonly separator: string;
  readonly newline: string;
  readonly encoding: keyof typeof encoders;
  readonly saysSeparator: boolean;
  readonly header: (name: string) => string;
  readonly quotes: boolean;
  readonly emptyColumns: number;
  readonly emptyLines: number;
  readonly endsInNewline: boolean;
};

const swapped = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
const encoders = {
  'UTF-8': (text: string) => Buffer.from(text, 'utf8'),
  'UTF-8 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'UTF-16 LE': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE': swapped,
  'UTF-16 LE without a mark': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16 BE without a mark': (text: string) => swapped(text).subarray(2),
  'Windows-1252': (text: string) => Buffer.from(text, 'latin1'),
} as const;

const usual: Shape = {
  separator: ',',
  newline: '\n',
  encoding: 'UTF-8',
  saysSeparator: false,
  header: (name) => name,
  quotes: false,
  emptyColumns: 0,
  emptyLines: 0,
  endsInNewline: true,
};

const write = (lines: Table, shape: Shape): Uint8Array => {
  const { separator, newline, quotes, emptyColumns, emptyLines } = shape;
  const cell = (text: string) =>
    quotes || text.includes(separator) ? `"${text.replaceAll(' ', newline)}"` : text;
  const line = (cells: readonly string[]) =>
    [...cells.map(cell), ...Array<string>(emptyColumns).fill('')].join(separator);
  const [head = [], ...rest] = lines;
  const written = [
    ...(shape.saysSeparator ? [`sep=${separator}`] : []),
    line(head.map(shape.header)),
    ...rest.flatMap((cells) => [
      ...Array.from({ length: emptyLines }, (_, n) => (n % 2 === 0 ? '' : separator.repeat(3))),
      line(cells),
    ]),
  ];
  return encoders[shape.encoding](written.join(newline) + (shape.endsInNewline ? newline : ''));
};

const titled = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`;
const plan = readSeatingPlan(write(table, usual));

describe('a seating plan as spreadsheets write it', () => {
  test.each<[string, Partial<Shape>]>([
    ['Excel in Germany', { separator: ';', newline: '\r\n', encoding: 'Windows-1252' }],
    ['Excel as "CSV UTF-8"', { separator: ';', newline: '\r\n', encoding: 'UTF-8 with a mark' }],
    ['Excel as "Unicode text"', { separator: '\t', newline: '\r\n', encoding: 'UTF-16 LE' }],
    ['Excel for Mac as "CSV (Macintosh)"', { separator: ';', newline: '\r', encoding: 'Windows-1252' }],
    ['Excel with sep=', { separator: ';', newline: '\r\n', saysSeparator: true }],
    ['Excel with a formatted line below', { emptyLines: 3, emptyColumns: 12 }],
    ['Numbers', { newline: '\n', emptyColumns: 1, endsInNewline: false }],
    ['LibreOffice with all cells in quotes', { quotes: true, newline: '\n' }],
    ['a database, in UTF-16 BE', { separator: '\t', encoding: 'UTF-16 BE' }],
    ['somebody who writes titles', { header: titled, encoding: 'UTF-16 LE without a mark' }],
  ])('%s reads back', (_, shape) => {
    expect(readSeatingPlan(write(table, { ...usual, ...shape }))).toEqual(plan);
  });

  test('says of a seat all that it is, in the words of today and of before', () => {
    expect(plan.rows.map(({ attributes }) => [...attributes])).toEqual([
      [
        ['1', ['accessible', 'hearing']],
        ['2', ['companion']],
      ],
      [],
      [['27', ['restricted-view']]],
    ]);
  });

  test('lets a block be empty where a row does not reach it', () => {
    expect(plan.rows.map(({ blocks }) => blocks.map(({ count }) => count))).toEqual([
      [8, 9],
      [0, 9],
      [8, 0],
    ]);
    expect(auditorium(plan).sections.map(({ rows }) => rows.length)).toEqual([2, 2]);
  });

  test('reads a file whose lines end in different ways', () => {
    const mixed = 'row,left,left_starts_at\r\nA,4,1\nB,4,1\rC,4,1';
    expect(readSeatingPlan(new TextEncoder().encode(mixed)).rows).toHaveLength(3);
  });

  const aRow = fc.record({
    counts: fc.tuple(fc.nat(200), fc.nat(200)).filter(([left, right]) => left + right > 0),
    starts: fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })),
    marked: fc.subarray([...seatAttributes]),
  });
  const aShape: fc.Arbitrary<Shape> = fc.record({
    separator: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[])),
    saysSeparator: fc.boolean(),
    header: fc.constantFrom(
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      titled,
      (name: string) => ` ${name} `,
    ),
    quotes: fc.boolean(),
    emptyColumns: fc.nat(20),
    emptyLines: fc.nat(4),
    endsInNewline: fc.boolean(),
  });

  test('in any shape is the plan that was written', () => {
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1, maxLength: 12 }), aShape, (rows, shape) => {
        const lines = rows.map(({ counts: [left, right], starts, marked }, n) => {
          const first = left > 0 ? starts[0] : starts[1];
          const marks = marked.length > 0 ? `${first}=${marked.join('+')}` : '';
          return [`R${n + 1}`, left, right, starts[0], starts[1], marks].map(String);
        });
        const read = readSeatingPlan(write([table[0] ?? [], ...lines], shape));
        expect(read.blocks).toEqual(['left', 'right']);
        rows.forEach(({ counts, marked }, n) => {
          expect(read.rows[n]?.blocks.map(({ count }) => count)).toEqual(counts);
          expect([...(read.rows[n]?.attributes.values() ?? [])]).toEqual(marked.length > 0 ? [marked] : []);
        });
      }),
    );
  });
});
