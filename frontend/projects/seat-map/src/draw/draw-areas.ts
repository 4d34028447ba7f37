import { boundsOf, overlap } from '@parterre/seating/bounds';
import type { ChartArea } from '@parterre/seating/chart';
import { seen, type Camera, type ViewSize } from '../camera/camera.ts';
import { outlinePath } from './draw-house.ts';
import { drawLabel } from './draw-label.ts';
import type { HouseColours } from './house-colours.ts';
import type { AreaPaint } from './seat-paint.ts';

type Pen = CanvasRenderingContext2D;

/** Areas without numbered seats: a shape in the category's colour, its name, its price and how many places are left. */
export function drawAreas(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  areas: readonly ChartArea[],
  paints: readonly AreaPaint[],
  colours: HouseColours,
): void {
  const screen = seen(camera, view);
  areas.forEach((area, i) => {
    const paint = paints[i];
    if (paint && overlap(boundsOf(area.outline), screen)) drawArea(pen, camera, area, paint, colours);
  });
}

function drawArea(pen: Pen, camera: Camera, area: ChartArea, paint: AreaPaint, colours: HouseColours): void {
  const path = outlinePath(camera, area.outline);
  const colour = colours.palette[paint.colour] ?? colours.taken;
  const isFree = paint.left > 0;
  pen.fillStyle = isFree ? colour : colours.taken;
  pen.globalAlpha = isFree ? (paint.muted === true ? 0.08 : 0.28) : 1;
  pen.fill(path);
  pen.globalAlpha = isFree && paint.muted === true ? 0.4 : 1;
  pen.lineWidth = paint.chosen > 0 ? 4 : 2;
  pen.strokeStyle = paint.chosen > 0 ? colours.lime : isFree ? colour : colours.line;
  pen.stroke(path);
  pen.globalAlpha = 1;
  drawLabel(pen, camera, area.outline, area.name, paint.notes, colours);
}
