import { boundsOf, centreOf } from '../chart/bounds.ts';
import type { Chart, Point } from '../chart/chart.ts';
import { toScreen, type Camera, type ViewSize } from '../view/camera.ts';
import type { HouseColours } from './house-colours.ts';

type Pen = CanvasRenderingContext2D;

/** The dark house, in screen pixels. */
export function drawHouse(pen: Pen, view: ViewSize, { house }: HouseColours): void {
  const { width, height } = view;
  const dark = pen.createRadialGradient(width / 2, 0, 0, width / 2, 0, Math.hypot(width / 2, height));
  dark.addColorStop(0, house[0]);
  dark.addColorStop(0.55, house[1]);
  dark.addColorStop(1, house[2]);
  pen.fillStyle = dark;
  pen.fillRect(0, 0, width, height);
}

/** The stage and its glow, the only light there is. */
export function drawStage(pen: Pen, camera: Camera, stage: Chart['stage'], colours: HouseColours): void {
  if (!stage) return;
  const bounds = boundsOf(stage.outline);
  const [x, y] = toScreen(camera, centreOf(bounds));
  const reach = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) * camera.scale;
  const glow = pen.createRadialGradient(x, y, reach * 0.05, x, y, reach);
  glow.addColorStop(0, `rgb(${colours.glow} / 0.2)`);
  glow.addColorStop(1, `rgb(${colours.glow} / 0)`);
  pen.fillStyle = glow;
  pen.fillRect(x - reach, y - reach, reach * 2, reach * 2);
  pen.fillStyle = colours.stage;
  pen.fill(outlinePath(camera, stage.outline));
  const size = Math.min(Math.max(20 * camera.scale, 11), 28);
  pen.font = `600 ${size}px ${colours.textFont}`;
  pen.fillStyle = colours.ink2;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(stage.label.toLocaleUpperCase(), x, y);
}

export function outlinePath(camera: Camera, outline: readonly Point[]): Path2D {
  const path = new Path2D();
  outline.forEach((corner, i) => {
    const [x, y] = toScreen(camera, corner);
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  path.closePath();
  return path;
}
