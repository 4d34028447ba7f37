import { type ArcRow, arcPoints, onArc, outlineOf } from './arc.ts';
import type { CompiledChart } from '../chart.ts';
import { type PlacedSection, compileParts } from './compile-parts.ts';
import { rowPitch, seatPitch } from '../chart.ts';

const wedges = 25;
const rowsPerTier = 30;
const seatsPerWedge = 2400;
const innerRadius = 3080;
const tierGap = 140;
const aisle = 60;
const wedgeAngle = (2 * Math.PI) / wedges;

type Tier = { readonly name: string; readonly firstNumber: number; readonly radii: readonly number[] };

const radiiFrom = (first: number): number[] =>
  Array.from({ length: rowsPerTier }, (_, n) => first + n * rowPitch);

const lower = radiiFrom(innerRadius);
const upper = radiiFrom(innerRadius + rowsPerTier * rowPitch + tierGap);
const tiers: readonly Tier[] = [
  { name: 'Lower', firstNumber: 101, radii: lower },
  { name: 'Upper', firstNumber: 201, radii: upper },
];

const widthAt = (radius: number): number => radius * wedgeAngle - aisle;

/** Seats per row in proportion to its length, adding up exactly (largest remainder method). */
const countsByRadius = (): ReadonlyMap<number, number> => {
  const radii = [...lower, ...upper];
  const length = radii.reduce((total, radius) => total + widthAt(radius), 0);
  const shares = radii.map((radius) => ({ radius, share: (widthAt(radius) * seatsPerWedge) / length }));
  const missing = seatsPerWedge - shares.reduce((total, { share }) => total + Math.floor(share), 0);
  const luckiest = new Set(
    shares
      .toSorted((one, other) => (other.share % 1) - (one.share % 1))
      .slice(0, missing)
      .map(({ radius }) => radius),
  );
  return new Map(
    shares.map(({ radius, share }) => [radius, Math.floor(share) + (luckiest.has(radius) ? 1 : 0)]),
  );
};

const wedge = (tier: Tier, n: number, counts: ReadonlyMap<number, number>): PlacedSection => {
  const middle = n * wedgeAngle - Math.PI;
  const number = String(tier.firstNumber + n);
  const rows = tier.radii.map((radius, row) => {
    const count = counts.get(radius) ?? 0;
    const pitch = widthAt(radius) / count / radius;
    const angleOf = (seat: number) => middle + (seat - (count - 1) / 2) * pitch;
    const seats = Array.from({ length: count }, (_, seat) => ({
      number: String(seat + 1),
      ...onArc(radius, angleOf(seat)),
    }));
    const arc: ArcRow = { radius, from: angleOf(0), to: angleOf(count - 1) };
    return { row: { id: String(row + 1), seats }, arc };
  });
  return {
    id: number,
    name: `${tier.name} ${number}`,
    rows: rows.map(({ row }) => row),
    outline: outlineOf(rows.filter((_, row) => row % (rowsPerTier - 1) === 0).map(({ arc }) => arc)),
  };
};

/** A bowl of two tiers around a stage in the middle: 50 sections, 60,000 seats, nobody stands. */
export const arena = (): CompiledChart => {
  const counts = countsByRadius();
  return compileParts({
    sections: tiers.flatMap((tier) => Array.from({ length: wedges }, (_, n) => wedge(tier, n, counts))),
    areas: [],
    stage: { label: 'Stage', outline: arcPoints(innerRadius - 40 * seatPitch, 0, 2 * Math.PI).slice(1) },
  });
};
