import { type ArcRow, onArc, outlineOf } from './arc.ts';
import type { CompiledChart, Point } from '../chart.ts';
import type { BlockOfRow, RowPlan, SeatingPlan } from '../drawing.ts';
import { type PlacedRow, type PlacedSection, compileParts } from './compile-parts.ts';
import { rowPitch, seatPitch } from '../chart.ts';

const firstRadius = 490;
const tierGap = 56;
/** Width of an aisle at any row, in chart units. */
const aisle = 34;

/** As far round the stage as a row may reach, in radians to each side: wider rows lie further back. */
const widestAngle = 1.45;

/** Rows named by a doubled letter (AA, BB) are upstairs. */
const isCircle = ({ row }: RowPlan): boolean => /^([A-Z])\1$/.test(row);

const stage: readonly Point[] = [
  [-205, 290],
  [205, 290],
  [240, 362],
  [180, 384],
  [95, 398],
  [0, 403],
  [-95, 398],
  [-180, 384],
  [-240, 362],
];

type Slot = { readonly block: number; readonly from: number; readonly to: number };

/** Where each block of a row lies: the middle one in the middle, the others outwards from the aisles beside it. */
const slotsOf = ({ blocks }: RowPlan, radius: number, narrowestMiddle: number): Slot[] => {
  const pitch = seatPitch / radius;
  const gap = aisle / radius;
  const middle = blocks.length % 2 === 1 ? (blocks.length - 1) / 2 : null;
  const middleSeats = middle === null ? 0 : Math.max(blocks[middle]?.count ?? 0, narrowestMiddle);
  const half = (middleSeats * pitch) / 2;

  const outwards = (order: readonly number[], sign: 1 | -1): Slot[] => {
    let edge = half + (middle === null ? gap / 2 : gap);
    return order.map((block) => {
      const width = (blocks[block]?.count ?? 0) * pitch;
      const [near, far] = [sign * edge, sign * (edge + width)];
      edge += width + gap;
      return { block, from: Math.min(near, far), to: Math.max(near, far) };
    });
  };
  const indexes = blocks.map((_, block) => block);
  const left = indexes.slice(0, Math.floor(blocks.length / 2)).toReversed();
  const right = indexes.slice(Math.ceil(blocks.length / 2));
  const middleSlot = (block: number): Slot => {
    const own = ((blocks[block]?.count ?? 0) * pitch) / 2;
    return { block, from: -own, to: own };
  };
  return [...outwards(left, -1), ...(middle === null ? [] : [middleSlot(middle)]), ...outwards(right, 1)];
};

/** Numbers grow from house right (the picture's right) to house left. */
const seatsOf = (plan: RowPlan, { count, startsAt }: BlockOfRow, radius: number, slot: Slot): PlacedRow => ({
  id: plan.row,
  seats: Array.from({ length: count }, (_, n) => {
    const number = String(startsAt + n);
    return {
      number,
      ...onArc(radius, slot.to - ((n + 0.5) * seatPitch) / radius),
      attributes: plan.attributes.get(number),
    };
  }),
});

const titleCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How far a row reaches to the wider of its sides, in chart units along the arc. */
const reachOf = (plan: RowPlan): number =>
  Math.max(...slotsOf(plan, 1, 0).flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]));

type Row = { readonly plan: RowPlan; readonly radius: number };

const sectionsOf = (tier: string, blocks: readonly string[], rows: readonly Row[]): PlacedSection[] => {
  const middle = (blocks.length - 1) / 2;
  const middles = rows.map(({ plan }) => plan.blocks[middle]?.count ?? 0).filter((count) => count > 0);
  const narrowest = middles.length > 0 ? Math.min(...middles) : 0;
  return blocks.flatMap((block, index) => {
    const placed = rows.flatMap(({ plan, radius }) => {
      const own = plan.blocks[index];
      const slot = slotsOf(plan, radius, narrowest).find((candidate) => candidate.block === index);
      return own && slot && own.count > 0
        ? [{ row: seatsOf(plan, own, radius, slot), arc: { radius, ...slot } }]
        : [];
    });
    if (placed.length === 0) return [];
    const arcs: ArcRow[] = placed.map(({ arc }) => ({
      ...arc,
      from: arc.from + seatPitch / 2 / arc.radius,
      to: arc.to - seatPitch / 2 / arc.radius,
    }));
    return [
      {
        id: `${tier}-${block}`,
        name: `${titleCase(tier)} ${block}`,
        rows: placed.map(({ row }) => row),
        outline: outlineOf(arcs),
      },
    ];
  });
};

/** Rows on arcs around a stage, blocks between aisles, upper rows set back behind a gap. */
export const auditorium = ({ blocks, rows }: SeatingPlan): CompiledChart => {
  const usual = rows.map((plan, n) => ({
    plan,
    radius: firstRadius + n * rowPitch + (isCircle(plan) ? tierGap : 0),
  }));
  const back = Math.max(0, ...usual.map(({ plan, radius }) => reachOf(plan) / widestAngle - radius));
  const placed = usual.map(({ plan, radius }) => ({ plan, radius: radius + back }));
  const tiers = [
    { tier: 'stalls', rows: placed.filter(({ plan }) => !isCircle(plan)) },
    { tier: 'circle', rows: placed.filter(({ plan }) => isCircle(plan)) },
  ];
  return compileParts({
    sections: tiers.flatMap((part) => sectionsOf(part.tier, blocks, part.rows)),
    areas: [],
    stage: { label: 'Stage', outline: stage },
  });
};
