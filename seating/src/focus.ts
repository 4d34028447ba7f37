import { boundsOf, centreOf } from './bounds.ts';
import { type Point, seatPitch, type Stage } from './chart.ts';

/** A few rows before the middle of the stage. */
const beforeStage = seatPitch * 3;

/** Where one sees best. Null where there is no stage. */
export const focusBefore = (stage: Stage | null): Point | null => {
  if (!stage) return null;
  const bounds = boundsOf(stage.outline);
  return [centreOf(bounds)[0], bounds.bottom + beforeStage];
};
