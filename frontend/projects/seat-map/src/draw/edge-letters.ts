import { overlap } from '@parterre/seating/bounds';
import { type Point, seatPitch } from '@parterre/seating/chart';
import type { RowSpan } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { seen, toScreen, type Camera, type Insets, type ViewSize } from '../camera/camera.ts';
import { labelsOf } from './draw-region.ts';

/** Pixels between seats from which a row whose ends are out of sight says its letter at the edge of the screen. */
const lettersFrom = 20;
/** Pixels from the edge to the middle of a letter, and between letters. */
const inset = 12;
const apart = 22;
const none: readonly EdgeLetter[] = [];

export interface EdgeLetter {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Of the screen. */
  readonly side: 'left' | 'right';
}

/** Letters of the rows that run out of the screen at a side, unless they are read somewhere else on it. */
export function edgeLetters(
  layout: SeatLayout,
  camera: Camera,
  view: ViewSize,
  insets: Insets,
): readonly EdgeLetter[] {
  if (layout.seatCount === 0 || seatPitch * camera.scale < lettersFrom) return none;
  const told = toldOn(layout, camera, view, insets);
  const letters: EdgeLetter[] = [];
  for (const row of rowsOn(layout, camera, view)) {
    if (told.has(row.label)) continue;
    for (const side of ['left', 'right'] as const) {
      const x = side === 'left' ? inset : view.width - inset;
      const y = crossing(layout, row, camera, x);
      if (y === undefined || y < insets.top || y > view.height - insets.bottom) continue;
      if (letters.every((other) => other.x !== x || Math.abs(other.y - y) > apart))
        letters.push({ x, y, text: row.label, side });
    }
  }
  return letters;
}

function toldOn(layout: SeatLayout, camera: Camera, view: ViewSize, insets: Insets): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { x, y, text } of labelsOf(layout)) {
    const [sx, sy] = toScreen(camera, [x, y]);
    const isSeen = sx > 0 && sx < view.width && sy > insets.top && sy < view.height - insets.bottom;
    if (isSeen) told.add(text);
  }
  return told;
}

function* rowsOn(layout: SeatLayout, camera: Camera, view: ViewSize): Iterable<RowSpan> {
  const screen = seen(camera, view);
  for (const section of layout.sections) if (overlap(section.bounds, screen)) yield* section.rows;
}

/** Where a row crosses a line from top to bottom of the screen; between two of its seats that are neighbours. */
function crossing(layout: SeatLayout, row: RowSpan, camera: Camera, x: number): number | undefined {
  let before: Point | undefined;
  for (let seat = row.firstIndex; seat < row.firstIndex + row.seats.length; seat++) {
    const at = toScreen(camera, layout.at(seat));
    if (before && before[0] < x !== at[0] < x) {
      return before[1] + ((at[1] - before[1]) * (x - before[0])) / (at[0] - before[0]);
    }
    before = at;
  }
  return undefined;
}
