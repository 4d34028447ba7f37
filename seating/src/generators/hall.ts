import { type ArcRow, onArc, outlineOf } from './arc.ts';
import type { CompiledChart, Point } from '../chart.ts';
import { type PlacedRow, type PlacedSection, compileParts } from './compile-parts.ts';
import { rowPitch, seatPitch } from '../chart.ts';
import type { HallDrawing } from '../drawing.ts';
import { rowNames } from './row-names.ts';
import { seatNumbers } from './seat-numbering.ts';

const aisle = 34;
const balconyGap = 64;
/** The radius of the first row, and how far a row may reach to each side, in radians. A straight row has a far middle. */
const curves = {
  straight: { radius: 1_000_000, reach: 1 },
  gentle: { radius: 700, reach: 0.5 },
  strong: { radius: 320, reach: 1.2 },
} as const;

/** Seats of a row divided into blocks as evenly as it goes, what is left over from the middle outwards. */
const divide = (seats: number, blocks: number): number[] => {
  const middle = (blocks - 1) / 2;
  const order = Array.from({ length: blocks }, (_, n) => n).toSorted(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle),
  );
  const longer = new Set(order.slice(0, seats % blocks));
  return order.map((_, n) => Math.floor(seats / blocks) + (longer.has(n) ? 1 : 0));
};

type Block = { readonly first: number; readonly count: number; readonly left: number };

const widthOf = (seats: number, aisles: number): number => seats * seatPitch + aisles * aisle;

/** Where each block begins: which seat from the left, and how far from the middle of the row. */
const blocksOf = (seats: number, aisles: number): Block[] => {
  const counts = divide(seats, aisles + 1);
  const start = -widthOf(seats, aisles) / 2;
  return counts.map((count, n) => {
    const first = counts.slice(0, n).reduce((total, before) => total + before, 0);
    return { first, count, left: start + first * seatPitch + n * aisle };
  });
};

const blockNames = (blocks: number): readonly string[] => {
  if (blocks === 2) return ['left', 'right'];
  if (blocks === 3) return ['left', 'centre', 'right'];
  return Array.from({ length: blocks }, (_, n) => String(n + 1));
};

const titleOf = (tier: string): string => tier.charAt(0).toUpperCase() + tier.slice(1);

type Tier = {
  readonly name: string;
  readonly rows: number;
  readonly seats: number;
  readonly radius: number;
};

const sectionsOf = (request: HallDrawing, tier: Tier): PlacedSection[] => {
  const blocks = blocksOf(tier.seats, request.aisles);
  const rows = rowNames(request.firstRow, request.skippedLetters, tier.rows);
  const numbers = seatNumbers(
    request,
    blocks.map(({ count }) => count),
  );
  return blocks.map((block, index) => {
    const placed = rows.map((id, n): { row: PlacedRow; arc: ArcRow } => {
      const radius = tier.radius + n * rowPitch;
      const angleOf = (seat: number) => (block.left + (seat + 0.5) * seatPitch) / radius;
      const seats = (numbers[index] ?? []).map((number, seat) => ({
        number: String(number),
        ...onArc(radius, angleOf(seat)),
      }));
      return { row: { id, seats }, arc: { radius, from: angleOf(0), to: angleOf(block.count - 1) } };
    });
    const name = blockNames(blocks.length)[index];
    return {
      id: blocks.length > 1 ? `${tier.name}-${name}` : tier.name,
      name: blocks.length > 1 ? `${titleOf(tier.name)} ${name}` : titleOf(tier.name),
      rows: placed.map(({ row }) => row),
      outline: outlineOf(placed.map(({ arc }) => arc)),
    };
  });
};

/** Before the first row, and clear of its sides where they come forward. */
const stageBefore = (radius: number, width: number): Point[] => {
  const half = Math.min(240, Math.max(70, width * 0.3));
  const front = Math.sqrt(radius ** 2 - half ** 2) - 55;
  return [
    [-half, front - 70],
    [half, front - 70],
    [half, front],
    [-half, front],
  ];
};

/** Rows as long as each other before a stage, straight or on arcs, with aisles between blocks, and a balcony behind. */
export const hall = (request: HallDrawing): CompiledChart => {
  const { rows, seats, aisles, balcony } = request;
  const { radius: usual, reach } = curves[request.curve];
  const halfWidth = widthOf(Math.max(seats, balcony?.seats ?? 0), aisles) / 2;
  const radius = Math.max(usual, halfWidth / reach);
  const floor: Tier = { name: balcony ? 'stalls' : 'hall', rows, seats, radius };
  const above: Tier[] = balcony
    ? [{ name: 'balcony', ...balcony, radius: radius + rows * rowPitch + balconyGap }]
    : [];
  return compileParts({
    sections: [floor, ...above].flatMap((tier) => sectionsOf(request, tier)),
    areas: [],
    stage: { label: 'Stage', outline: stageBefore(radius, widthOf(seats, aisles)) },
  });
};
