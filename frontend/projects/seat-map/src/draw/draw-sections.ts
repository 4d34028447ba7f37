import { overlap } from '@parterre/seating/bounds';
import type { SectionSpan } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { seen, type Camera, type ViewSize } from '../camera/camera.ts';
import { outlinePath } from './draw-house.ts';
import { drawLabel } from './draw-label.ts';
import type { HouseColours } from './house-colours.ts';
import { noColour, seatLook, type Note, type SeatPaint } from './seat-paint.ts';

type Pen = CanvasRenderingContext2D;

interface SectionSummary {
  readonly freeShare: number;
  readonly colour: number;
  /** Whether there is something, but not of what is looked for. */
  readonly muted: boolean;
}

const summaries = new WeakMap<SeatPaint, SectionSummary[]>();

/** From far away a section is one shape, the fuller of free seats the brighter, in the colour most of it has. */
export function drawSections(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  layout: SeatLayout,
  paint: SeatPaint,
  notes: readonly (readonly Note[])[],
  colours: HouseColours,
): void {
  const screen = seen(camera, view);
  const all = summarized(layout, paint);
  layout.sections.forEach((section, i) => {
    const summary = all[i];
    if (!summary || !overlap(section.bounds, screen)) return;
    fillSection(pen, camera, section, summary, colours);
    if (!summary.muted) drawLabel(pen, camera, section.outline, section.name, notes[i] ?? [], colours);
  });
}

function fillSection(
  pen: Pen,
  camera: Camera,
  section: SectionSpan,
  summary: SectionSummary,
  colours: HouseColours,
): void {
  const path = outlinePath(camera, section.outline);
  const isEmpty = summary.freeShare === 0;
  const most = colours.sectionShares[summary.colour] ?? 0.3;
  pen.fillStyle = colours.palette[summary.colour] ?? colours.taken;
  pen.globalAlpha = isEmpty ? 0.06 : most * (0.35 + 0.65 * summary.freeShare);
  pen.fill(path);
  pen.globalAlpha = 1;
  pen.strokeStyle = isEmpty ? colours.line : colours.house[1];
  pen.lineWidth = 1.5;
  pen.stroke(path);
}

function summarized(layout: SeatLayout, paint: SeatPaint): SectionSummary[] {
  const known = summaries.get(paint);
  if (known) return known;
  const fresh = layout.sections.map((section) => summaryOf(section, paint));
  summaries.set(paint, fresh);
  return fresh;
}

function summaryOf({ firstIndex, seatCount }: SectionSpan, paint: SeatPaint): SectionSummary {
  const counts = new Uint32Array(256);
  let [free, muted] = [0, 0];
  for (let seat = firstIndex; seat < firstIndex + seatCount; seat++) {
    const colour = paint.colour[seat] ?? noColour;
    counts[colour] = (counts[colour] ?? 0) + 1;
    const look = paint.look[seat];
    if (look === seatLook.free || look === seatLook.chosen || look === seatLook.suggested) free += 1;
    if (look === seatLook.muted) muted += 1;
  }
  const colour = counts.reduce((best, count, i) => (count > (counts[best] ?? 0) ? i : best), 0);
  const freeShare = seatCount === 0 ? 0 : free / seatCount;
  return { freeShare, colour, muted: free === 0 && muted > 0 };
}
