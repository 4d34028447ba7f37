import type { SeatLayout } from '../chart/seat-layout.ts';
import { seen, toScreen, type Camera, type ViewSize } from '../view/camera.ts';
import type { HouseColours } from './house-colours.ts';
import type { RowLabel } from './row-labels.ts';
import { seatHalf } from './seat-shapes.ts';
import { seatLook, type SeatColour, type SeatPaint } from './seat-paint.ts';

type Pen = CanvasRenderingContext2D;

/** From here on a number fits into a seat, in pixels of half a seat. */
export const numbersFrom = 10.5;

/** Seat numbers, and above them the category's letter once there is room for both. */
export function drawSeatNumbers(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  layout: SeatLayout,
  paint: SeatPaint,
  palette: readonly SeatColour[],
  colours: HouseColours,
): void {
  const half = seatHalf * camera.scale;
  const roomForLetter = half >= 15;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = colours.seatInk;
  layout.grid.forEachNear(seen(camera, view), (seat) => {
    const look = paint.look[seat];
    if (look !== seatLook.free && look !== seatLook.suggested && look !== seatLook.muted) return;
    const [x, y] = toScreen(camera, layout.at(seat));
    pen.font = `650 ${half * 0.82}px ${colours.textFont}`;
    pen.fillText(layout.numberOf(seat), x, roomForLetter ? y + half * 0.24 : y + 1);
    if (!roomForLetter) return;
    pen.font = `600 ${half * 0.5}px ${colours.textFont}`;
    pen.fillText(signOf(layout, seat, paint, palette), x, y - half * 0.5);
  });
}

function signOf(layout: SeatLayout, seat: number, paint: SeatPaint, palette: readonly SeatColour[]): string {
  const letter = palette[paint.colour[seat] ?? -1]?.letter ?? '';
  switch (layout.markOf(seat)) {
    case 'accessible':
      return `${letter} ♿`;
    case 'companion':
      return `${letter} +1`;
    default:
      return letter;
  }
}

export function drawRowLabels(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  labels: readonly RowLabel[],
  colours: HouseColours,
): void {
  const size = Math.min(Math.max(13 * camera.scale, 8), 20);
  pen.font = `600 ${size}px ${colours.textFont}`;
  pen.fillStyle = colours.ink3;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const label of labels) {
    const [x, y] = toScreen(camera, [label.x, label.y]);
    if (x > -20 && y > -20 && x < view.width + 20 && y < view.height + 20) pen.fillText(label.text, x, y);
  }
}

/** Where the arrow keys are. */
export function drawFocus(
  pen: Pen,
  camera: Camera,
  layout: SeatLayout,
  seat: number,
  colours: HouseColours,
): void {
  const [x, y] = toScreen(camera, layout.at(seat));
  pen.strokeStyle = colours.ink;
  pen.lineWidth = 2.5;
  pen.beginPath();
  pen.arc(x, y, Math.max(seatHalf * 1.75 * camera.scale, 7), 0, Math.PI * 2);
  pen.stroke();
}
