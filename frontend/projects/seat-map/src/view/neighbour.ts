import type { SeatLayout } from '@parterre/seating/seat-layout';
import { seatPitch } from '@parterre/seating/chart';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The seat that an arrow key moves to: along the row as it curves, over an aisle to the next block, up and down to
 * the row in front or behind. Seats are compared in the frame of the seat one is on.
 */
export function neighbour(layout: SeatLayout, from: number, direction: Direction): number | undefined {
  const [x0, y0] = layout.at(from);
  const [ax, ay] = heading(layout.turn[from] ?? 0, direction);
  for (let reach = seatPitch * 2; reach <= seatPitch * 32; reach *= 2) {
    let best: number | undefined;
    let least = Infinity;
    const area = { left: x0 - reach, top: y0 - reach, right: x0 + reach, bottom: y0 + reach };
    layout.grid.forEachNear(area, (seat) => {
      const [dx, dy] = [(layout.x[seat] ?? 0) - x0, (layout.y[seat] ?? 0) - y0];
      const along = dx * ax + dy * ay;
      const across = Math.abs(dx * ay - dy * ax);
      const effort = along + 3 * across;
      if (along > seatPitch / 4 && across <= along * 1.2 && along <= reach && effort < least) {
        [best, least] = [seat, effort];
      }
    });
    if (best !== undefined) return best;
  }
  return undefined;
}

/** The middle of the house, near the stage: where the arrow keys begin. */
export function frontSeat(layout: SeatLayout): number {
  const { bounds, stage } = layout;
  const edge = stage ? Math.max(...stage.outline.map(([, y]) => y)) : bounds.top;
  return layout.grid.nearest((bounds.left + bounds.right) / 2, edge, Infinity) ?? 0;
}

/** The direction as a unit vector; a seat that faces down is read from our side, so that right stays right. */
function heading(turn: number, direction: Direction): [x: number, y: number] {
  const upright = Math.cos(turn) >= 0 ? turn : turn + Math.PI;
  const [rightX, rightY] = [Math.cos(upright), Math.sin(upright)];
  switch (direction) {
    case 'right':
      return [rightX, rightY];
    case 'left':
      return [-rightX, -rightY];
    case 'up':
      return [rightY, -rightX];
    case 'down':
      return [-rightY, rightX];
  }
}
