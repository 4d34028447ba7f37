import { inside } from '@parterre/seating/bounds';
import { type ChartArea, seatPitch } from '@parterre/seating/chart';
import type { SectionSpan } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { toChart, type Camera } from '../camera/camera.ts';
import type { Point } from '@parterre/seating/chart';

/** Half the size of a finger, in pixels. */
const fingerReach = 22;
const pointerReach = 4;

/** The seat nearest to a touch or click: a finger may miss by half its width. */
export function seatAt(layout: SeatLayout, camera: Camera, at: Point, touch: boolean): number | undefined {
  if (layout.seatCount === 0) return undefined;
  const [x, y] = toChart(camera, at);
  const reach = Math.max(seatPitch * 0.6, (touch ? fingerReach : pointerReach) / camera.scale);
  return layout.grid.nearest(x, y, Math.min(reach, seatPitch * 2));
}

export function sectionAt(layout: SeatLayout, camera: Camera, at: Point): SectionSpan | undefined {
  const point = toChart(camera, at);
  return layout.sections.find(({ outline }) => inside(outline, point));
}

export function areaAt(layout: SeatLayout, camera: Camera, at: Point): ChartArea | undefined {
  const point = toChart(camera, at);
  return layout.areas.find(({ outline }) => inside(outline, point));
}
