import { seatPitch } from '@parterre/seating/chart';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import type { Camera, ViewSize } from '../camera/camera.ts';
import { drawAreas } from './draw-areas.ts';
import { drawHouse, drawStage } from './draw-house.ts';
import { drawSeats } from './draw-seats.ts';
import { drawSections } from './draw-sections.ts';
import { drawRowLabels, drawSeatWriting } from './draw-writing.ts';
import type { HouseColours } from './house-colours.ts';
import { rowLabels, type RowLabel } from './row-labels.ts';
import { showsSections, type Scene } from './scene.ts';

type Pen = CanvasRenderingContext2D;

/** Pixels between seats, from front to back, from which the letters of rows have room. */
const labelsFrom = 8;

const known = new WeakMap<SeatLayout, readonly RowLabel[]>();

/** The rows' letters of a layout, found once. */
export function labelsOf(layout: SeatLayout): readonly RowLabel[] {
  const labels = known.get(layout) ?? rowLabels(layout);
  known.set(layout, labels);
  return labels;
}

/** One part of the picture, as the camera sees it from its upper left corner. Returns how many seats were drawn. */
export function drawRegion(
  pen: Pen,
  scene: Scene,
  camera: Camera,
  view: ViewSize,
  colours: HouseColours,
): number {
  const { layout, paint, palette } = scene;
  drawHouse(pen, camera, view, layout.bounds, colours);
  drawStage(pen, camera, view, layout.stage, colours);
  drawAreas(pen, camera, view, layout.areas, scene.areas, colours);
  if (layout.seatCount === 0) return 0;
  if (showsSections(layout, camera)) {
    drawSections(pen, camera, view, layout, paint, scene.sectionNotes, colours);
    return 0;
  }
  const drawn = drawSeats(pen, camera, view, layout, paint, colours);
  drawSeatWriting(pen, camera, view, layout, paint, palette, colours);
  if (seatPitch * camera.scale * camera.depth >= labelsFrom)
    drawRowLabels(pen, camera, view, labelsOf(layout), colours);
  return drawn;
}
