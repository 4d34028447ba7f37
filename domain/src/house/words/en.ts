type OnLine = { readonly line: number };
type Column = { readonly column: string };
type Quoted = { readonly quoted: string };
type Bounds = { readonly least: number; readonly most: number };
type Counted = { readonly count: number; readonly most: number };
type Why = { readonly why: string };

/** Why a file is no seating plan. */
const plan = {
  atLine: ({ line, why }: OnLine & Why) => `line ${line}: ${why}`,
  atColumn: ({ line, column, why }: OnLine & Column & Why) => `line ${line}, column "${column}": ${why}`,
  workbook: 'it is a workbook; save the sheet as CSV first',
  pdf: 'it is a PDF; save the sheet as CSV first',
  noCsv: 'it is not CSV',
  noRows: 'it has no rows',
  tooLarge: ({ kilobytes }: { readonly kilobytes: number }) => `it is larger than ${kilobytes} kB`,
  tooManyLines: ({ most }: { readonly most: number }) => `it has more than ${most} lines`,
  tooManyRows: ({ count, most }: Counted) => `it has ${count} rows and may have ${most} at most`,
  tooManySeats: ({ count, most }: Counted) => `it has ${count} seats and may have ${most} at most`,
  otherEncoding: ({ encoding }: { readonly encoding: string }) =>
    `it begins as ${encoding} and does not go on so`,
  control: ({ line }: OnLine) => `line ${line} has a character that no text has`,
  separator: ({ quoted }: Quoted) =>
    `columns must be separated by commas, semicolons or tabs, not by ${quoted}`,
  quoteNotClosed: 'a quotation mark is opened and never closed',
  quoteInCell: 'a quotation mark stands in the middle of a cell',
  behindQuote: 'something follows a closing quotation mark',
  longLine: ({ most }: { readonly most: number }) => `a line has more than ${most} characters`,
  manyColumns: ({ line, most }: OnLine & { readonly most: number }) =>
    `line ${line} has more than ${most} columns`,
  longCell: ({ line, column, most }: OnLine & { readonly column: number; readonly most: number }) =>
    `line ${line}, column ${column} has more than ${most} characters`,
  blockName: ({ quoted }: Quoted) =>
    `${quoted} cannot be the name of a block: it takes up to 16 letters a to z, digits and hyphens, a letter first`,
  columnMissing: ({ column }: Column) => `column "${column}" is missing`,
  columnTwice: ({ quoted }: Quoted) => `column ${quoted} occurs twice`,
  columnAlone: ({ quoted }: Quoted) => `column ${quoted} belongs to no block`,
  firstColumn: ({ quoted }: Quoted) => `the first column must be "row" and is ${quoted}`,
  blockCount: ({ count, most }: Counted) => `there must be 1 to ${most} block columns and there are ${count}`,
  wholeNumber: ({ quoted, least, most }: Quoted & Bounds) =>
    `${quoted} is not a whole number from ${least} to ${most}`,
  belowNoName: ({ quoted }: Quoted) => `${quoted} stands below no name of a column`,
  noMark: ({ quoted, marks }: Quoted & { readonly marks: string }) =>
    `${quoted} is not a mark such as ${marks}`,
  markOfNoSeat: ({ quoted }: Quoted) => `${quoted} marks a seat that this row does not have`,
  markedTwice: ({ seat }: { readonly seat: string }) => `seat ${seat} is marked twice`,
  rowName: ({ quoted }: Quoted) =>
    `${quoted} cannot be the name of a row: it takes 1 to 8 letters A to Z, digits and hyphens`,
  rowWithoutSeats: ({ row }: { readonly row: string }) => `row ${row} has no seats`,
  rowTwice: ({ row, first }: { readonly row: string; readonly first: number }) =>
    `row ${row} occurs twice, first in line ${first}`,
};

/** What is said of seats, charts and venues. What is said of a field follows its name. */
export const en = {
  /** What a seat is beyond a seat. */
  attributes: {
    accessible: 'wheelchair place',
    companion: 'companion seat',
    'restricted-view': 'restricted view',
    'semi-ambulatory': 'easy access',
    hearing: 'hearing loop',
    'sign-language': 'sign language in view',
  },
  noSuchChart: 'There is no such chart.',
  chartAddedMeanwhile: 'Somebody else has just added a chart. Please look at it first.',
  sectionName: ({ why }: Why) => `This chart cannot be drawn. The name of a section ${why}.`,
  seatTwice: 'This chart cannot be drawn: two seats have the same number.',
  noPlan: ({ why }: Why) => `This file cannot be read as a seating plan: ${why}.`,
  plan,
  field: {
    unknown: 'is not known',
    timeZone: 'must be an IANA time zone',
    country: 'must be a two-letter country code',
    firstRow: 'must be a letter or a number',
    skippedLetters: 'must be capital letters',
    aisles: 'must be fewer than the seats of a row',
    balconySeats: 'must be more than there are aisles',
    placeOfSeats: 'every seat of a row needs x, y and turn',
    numberTwice: 'a seat number occurs twice in a row',
    aislesOfRow: 'every aisle of a row lies between two of its seats, in their order',
    attributesOfNoSeat: 'names a seat that is not in the row',
  },
};

export type HouseWords = typeof en;
