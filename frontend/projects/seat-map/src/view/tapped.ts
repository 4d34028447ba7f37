import { type ChartArea, type Point, seatPitch } from '@parterre/seating/chart';
import type { SectionSpan } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { seatsFrom } from '../draw/scene.ts';
import type { Camera } from '../camera/camera.ts';
import { areaAt, seatAt, sectionAt } from './hit.ts';

/** A seat narrower than this cannot be meant with a finger: the first touch comes closer instead. */
const touchablePitch = 24;
/** How large it comes then: with some room to spare. */
const comfortablePitch = 30;

/** What a tap means. `closer`: seats are too small to be meant, so the map comes closer by `factor`. */
export type Tapped =
  | { readonly what: 'seat'; readonly seat: number }
  | { readonly what: 'section'; readonly section: SectionSpan }
  | { readonly what: 'area'; readonly area: ChartArea }
  | { readonly what: 'closer'; readonly factor: number };

export function tappedAt(layout: SeatLayout, camera: Camera, at: Point, touch: boolean): Tapped | undefined {
  const pitch = seatPitch * camera.scale;
  const far = layout.seatCount > 0 && pitch < (touch ? touchablePitch : seatsFrom);
  const section = far && pitch < seatsFrom ? sectionAt(layout, camera, at) : undefined;
  if (section) return { what: 'section', section };
  const seat = seatAt(layout, camera, at, touch);
  if (seat !== undefined)
    return far ? { what: 'closer', factor: comfortablePitch / pitch } : { what: 'seat', seat };
  const area = areaAt(layout, camera, at);
  return area && { what: 'area', area };
}
