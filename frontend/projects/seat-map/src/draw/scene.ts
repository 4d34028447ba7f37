import { seatPitch } from '@parterre/seating/chart';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import type { Camera } from '../camera/camera.ts';
import type { AreaPaint, Note, SeatColour, SeatPaint } from './seat-paint.ts';

/** Everything that one picture of the house shows. */
export interface Scene {
  readonly layout: SeatLayout;
  readonly paint: SeatPaint;
  readonly areas: readonly AreaPaint[];
  readonly palette: readonly SeatColour[];
  /** Per section, what is written below its name: the first before the others. */
  readonly sectionNotes: readonly (readonly Note[])[];
}

/** Pixels between seats from which single seats are drawn; below, sections are shapes. */
export const seatsFrom = 4.5;

/** Whether the house is so far away that its sections are shapes. */
export function showsSections(layout: SeatLayout, { scale }: Pick<Camera, 'scale'>): boolean {
  return seatPitch * scale < seatsFrom && layout.sections.length > 1;
}
