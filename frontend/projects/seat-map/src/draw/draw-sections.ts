import { centreOf, overlap } from '../chart/bounds.ts';
import type { LayoutSection, SeatLayout } from '../chart/seat-layout.ts';
import { seen, toScreen, type Camera, type ViewSize } from '../view/camera.ts';
import { drawTwoLines } from './draw-areas.ts';
import { outlinePath } from './draw-house.ts';
import type { HouseColours } from './house-colours.ts';
import { noColour, seatLook, type SeatPaint } from './seat-paint.ts';

type Pen = CanvasRenderingContext2D;

/** Pixels. */
const roomForName = 30;
const roomForNote = 110;

interface SectionSummary {
  readonly freeShare: number;
  readonly colour: number;
}

const summaries = new WeakMap<SeatPaint, SectionSummary[]>();

/** From far away a section is one shape, the fuller of free seats the brighter, in the colour most of it has. */
export function drawSections(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  layout: SeatLayout,
  paint: SeatPaint,
  notes: readonly string[],
  colours: HouseColours,
): void {
  const screen = seen(camera, view);
  const all = summarized(layout, paint);
  layout.sections.forEach((section, i) => {
    const summary = all[i];
    if (!summary || !overlap(section.bounds, screen)) return;
    const path = outlinePath(camera, section.outline);
    pen.fillStyle = colours.palette[summary.colour] ?? colours.taken;
    pen.globalAlpha = summary.freeShare === 0 ? 0.08 : 0.2 + 0.5 * summary.freeShare;
    pen.fill(path);
    pen.globalAlpha = 1;
    pen.strokeStyle = colours.house[1];
    pen.lineWidth = 1.5;
    pen.stroke(path);
  });
  layout.sections.forEach((section, i) => {
    if (overlap(section.bounds, screen)) nameSection(pen, camera, section, notes[i] ?? '', colours);
  });
}

function nameSection(
  pen: Pen,
  camera: Camera,
  section: LayoutSection,
  note: string,
  colours: HouseColours,
): void {
  const [x, y] = toScreen(camera, centreOf(section.bounds));
  const room = breadthOf(section) * camera.scale;
  pen.font = `650 15px ${colours.textFont}`;
  const width = (section.bounds.right - section.bounds.left) * camera.scale - 6;
  const name = [section.name, shortened(section.name)].find((text) => pen.measureText(text).width < width);
  if (name && room > roomForName) drawTwoLines(pen, x, y, name, room > roomForNote ? note : '', colours);
}

/** "Upper tier 204" is still found by its number. */
function shortened(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

/** The side of a square as large as the section: long thin ones have no room for words. */
function breadthOf({ outline }: LayoutSection): number {
  let twice = 0;
  outline.forEach(([x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.sqrt(Math.abs(twice) / 2);
}

function summarized(layout: SeatLayout, paint: SeatPaint): SectionSummary[] {
  const known = summaries.get(paint);
  if (known) return known;
  const fresh = layout.sections.map((section) => summaryOf(section, paint));
  summaries.set(paint, fresh);
  return fresh;
}

function summaryOf({ firstSeat, seatCount }: LayoutSection, paint: SeatPaint): SectionSummary {
  const counts = new Uint32Array(256);
  let free = 0;
  for (let seat = firstSeat; seat < firstSeat + seatCount; seat++) {
    const colour = paint.colour[seat] ?? noColour;
    counts[colour] = (counts[colour] ?? 0) + 1;
    const look = paint.look[seat];
    if (look === seatLook.free || look === seatLook.chosen || look === seatLook.suggested) free += 1;
  }
  const colour = counts.reduce((best, count, i) => (count > (counts[best] ?? 0) ? i : best), 0);
  return { freeShare: seatCount === 0 ? 0 : free / seatCount, colour };
}
