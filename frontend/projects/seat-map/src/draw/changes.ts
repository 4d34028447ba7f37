import { type Bounds, boundsOf } from '@parterre/seating/bounds';
import { seatPitch } from '@parterre/seating/chart';
import type { Camera } from '../camera/camera.ts';
import { showsSections, type Scene } from './scene.ts';

/** So many changes are the whole house anew. */
const mostSeats = 400;
/** As far as a chosen seat's ring and glow reach, in chart units. */
const reach = seatPitch * 1.2;

/** The parts of the chart that look different now; `all` when everything may. */
export function changedParts(before: Scene, after: Scene, camera: Pick<Camera, 'scale'>): 'all' | Bounds[] {
  const { layout } = after;
  if (before.layout !== layout || before.palette !== after.palette) return 'all';
  const seats = changedSeats(before, after);
  if (seats === 'many') return 'all';
  const far = showsSections(layout, camera);
  const parts = far
    ? [...new Set(seats.map((seat) => layout.sectionAt(seat)))].map(({ bounds }) => bounds)
    : seats.map((seat) => boundsOf([layout.at(seat)], reach));
  const areas = layout.areas.filter((_, i) => after.areas[i] !== before.areas[i]);
  return [...parts, ...areas.map(({ outline }) => boundsOf(outline, seatPitch))];
}

function changedSeats(before: Scene, after: Scene): number[] | 'many' {
  const seats: number[] = [];
  if (before.paint === after.paint) return seats;
  const [old, now] = [before.paint, after.paint];
  for (let seat = 0; seat < now.look.length; seat++) {
    if (old.look[seat] === now.look[seat] && old.colour[seat] === now.colour[seat]) continue;
    if (seats.push(seat) > mostSeats) return 'many';
  }
  return seats;
}
