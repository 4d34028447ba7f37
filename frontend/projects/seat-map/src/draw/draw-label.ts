import type { Point } from '@parterre/seating/chart';
import { toScreen, type Camera, type ViewSize } from '../camera/camera.ts';
import type { HouseColours } from './house-colours.ts';
import { breadthOf, fitsInside, roomiest } from './label-place.ts';
import type { Note } from './seat-paint.ts';

type Pen = CanvasRenderingContext2D;

interface Sizes {
  readonly name: number;
  readonly note: number;
}

/** Pixels. */
const large: Sizes = { name: 14, note: 12 };
const small: Sizes = { name: 11.5, note: 10.5 };
/** A shape as large as a square of this side has room for large letters. */
const roomForLarge = 76;
const lineHeight = 1.2;
/** Pixels that a label keeps from the edge of its shape. */
const margin = 2;

/** A name and notes below it, as many as fit inside the shape, the first ones first; else the short name; else nothing. */
export function drawLabel(
  pen: Pen,
  camera: Camera,
  outline: readonly Point[],
  name: string,
  notes: readonly Note[],
  colours: HouseColours,
): void {
  const middle = roomiest(outline);
  const size = breadthOf(outline) * camera.scale < roomForLarge ? small : large;
  const lines = labels(name, notes).find((candidate) =>
    fitsInside(outline, camera, middle, boxOf(pen, candidate, size, colours)),
  );
  if (lines) writeLines(pen, toScreen(camera, middle), lines, size, colours);
}

/** From the fullest to the shortest. */
export function labels(name: string, notes: readonly Note[]): readonly (readonly string[])[] {
  const [full, short] = [notes.map((note) => note[0] ?? ''), notes.map((note) => note.at(-1) ?? '')];
  const all: string[][] = [];
  for (let count = notes.length; count >= 0; count--) {
    all.push([name, ...full.slice(0, count)]);
    all.push([shortened(name), ...full.slice(0, count)]);
    all.push([shortened(name), ...short.slice(0, count)]);
  }
  return all;
}

/** "Upper tier 204" is still found by its number. */
function shortened(name: string): string {
  return /\d+$/.exec(name)?.[0] ?? name;
}

function boxOf(pen: Pen, lines: readonly string[], size: Sizes, colours: HouseColours): ViewSize {
  const widths = lines.map((line, n) => {
    pen.font = fontOf(n, size, colours);
    return pen.measureText(line).width;
  });
  const height = (size.name + (lines.length - 1) * size.note) * lineHeight;
  return { width: Math.max(...widths) + 2 * margin, height: height + margin };
}

function writeLines(
  pen: Pen,
  [x, y]: Point,
  lines: readonly string[],
  size: Sizes,
  colours: HouseColours,
): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = colours.label;
  let middle = y - ((lines.length - 1) * size.note * lineHeight) / 2;
  lines.forEach((line, n) => {
    pen.font = fontOf(n, size, colours);
    pen.fillText(line, x, middle);
    middle += (n === 0 ? (size.name + size.note) / 2 : size.note) * lineHeight;
  });
}

function fontOf(line: number, { name, note }: Sizes, { textFont }: HouseColours): string {
  return line === 0 ? `650 ${name}px ${textFont}` : `560 ${note}px ${textFont}`;
}
