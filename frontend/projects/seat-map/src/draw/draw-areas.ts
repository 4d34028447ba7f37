import { boundsOf, centreOf } from '../chart/bounds.ts';
import type { ChartArea } from '../chart/chart.ts';
import { toScreen, type Camera } from '../view/camera.ts';
import { outlinePath } from './draw-house.ts';
import type { HouseColours } from './house-colours.ts';
import type { AreaPaint } from './seat-paint.ts';

type Pen = CanvasRenderingContext2D;

/** Areas without numbered seats: a shape in the category's colour, its name, and how many places are left. */
export function drawAreas(
  pen: Pen,
  camera: Camera,
  areas: readonly ChartArea[],
  paints: readonly AreaPaint[],
  colours: HouseColours,
): void {
  areas.forEach((area, i) => {
    const paint = paints[i];
    if (paint) drawArea(pen, camera, area, paint, colours);
  });
}

function drawArea(pen: Pen, camera: Camera, area: ChartArea, paint: AreaPaint, colours: HouseColours): void {
  const path = outlinePath(camera, area.outline);
  const [x, y] = toScreen(camera, centreOf(boundsOf(area.outline)));
  const colour = colours.palette[paint.colour] ?? colours.taken;
  pen.fillStyle = paint.left > 0 ? colour : colours.taken;
  pen.globalAlpha = paint.left > 0 ? 0.28 : 1;
  pen.fill(path);
  pen.globalAlpha = 1;
  pen.lineWidth = paint.chosen > 0 ? 4 : 2;
  pen.strokeStyle = paint.chosen > 0 ? colours.lime : paint.left > 0 ? colour : colours.line;
  pen.stroke(path);
  drawTwoLines(pen, x, y, area.name, paint.note, colours);
}

/** A name and a smaller note below it, centred. */
export function drawTwoLines(
  pen: Pen,
  x: number,
  y: number,
  name: string,
  note: string,
  colours: HouseColours,
): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = colours.ink;
  pen.font = `650 15px ${colours.textFont}`;
  pen.fillText(name, x, note ? y - 9 : y);
  if (!note) return;
  pen.fillStyle = colours.ink2;
  pen.font = `500 12.5px ${colours.textFont}`;
  pen.fillText(note, x, y + 10);
}
