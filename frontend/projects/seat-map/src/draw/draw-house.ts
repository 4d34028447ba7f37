import { type Bounds, boundsOf, centreOf } from '@parterre/seating/bounds';
import type { Chart, Point } from '@parterre/seating/chart';
import { deepScale, toScreen, type Camera, type ViewSize } from '../camera/camera.ts';
import type { HouseColours } from './house-colours.ts';

type Pen = CanvasRenderingContext2D;

/** The dark house, a little lighter above the stage. */
export function drawHouse(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  bounds: Bounds,
  { house }: HouseColours,
): void {
  const [x, y] = toScreen(camera, [(bounds.left + bounds.right) / 2, bounds.top]);
  const across = (bounds.right - bounds.left) * camera.scale;
  const deep = (bounds.bottom - bounds.top) * deepScale(camera);
  const dark = pen.createRadialGradient(x, y, 0, x, y, Math.max(Math.hypot(across, deep), 1));
  dark.addColorStop(0, house[0]);
  dark.addColorStop(0.5, house[1]);
  dark.addColorStop(1, house[2]);
  pen.fillStyle = dark;
  pen.fillRect(0, 0, view.width, view.height);
}

/** The stage and its glow, the only light there is. */
export function drawStage(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  stage: Chart['stage'],
  colours: HouseColours,
): void {
  if (!stage) return;
  const bounds = boundsOf(stage.outline);
  const [x, y] = toScreen(camera, centreOf(bounds));
  const reach = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) * camera.scale;
  if (x + reach < 0 || y + reach < 0 || x - reach > view.width || y - reach > view.height) return;
  const glow = pen.createRadialGradient(x, y, reach * 0.05, x, y, reach);
  glow.addColorStop(0, `rgb(${colours.glow} / 0.2)`);
  glow.addColorStop(1, `rgb(${colours.glow} / 0)`);
  pen.fillStyle = glow;
  pen.fillRect(0, 0, view.width, view.height);
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
