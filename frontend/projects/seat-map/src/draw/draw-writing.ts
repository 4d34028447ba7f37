import { seatPitch } from '@parterre/seating/chart';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import { toScreen, type Camera, type ViewSize } from '../camera/camera.ts';
import { markOf } from '@parterre/ui/category/category-mark.ts';
import { attributeSymbols, symbolSize } from './attribute-symbols.ts';
import { forEachSeatOn } from './draw-seats.ts';
import type { HouseColours } from './house-colours.ts';
import type { RowLabel } from './row-labels.ts';
import { seatHalf, type SeatPlace } from './seat-shapes.ts';
import { noColour, seatLook, type SeatColour, type SeatPaint } from './seat-paint.ts';

type Pen = CanvasRenderingContext2D;

/** From here on something fits into a seat, in pixels of half a seat: first its category's mark, then its number, then both. */
const markFrom = 5;
const numberFrom = 10.5;
const bothFrom = 13;

/** What is written into seats: the mark of the category at the front, the number behind it. */
export function drawSeatWriting(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  layout: SeatLayout,
  paint: SeatPaint,
  palette: readonly SeatColour[],
  colours: HouseColours,
): void {
  const half = seatHalf * camera.scale;
  if (half < markFrom) return;
  const outlines = palette.map(({ token }) => {
    const outline = markOf(token)?.outline;
    return outline === undefined ? undefined : new Path2D(outline);
  });
  const isNear = half >= bothFrom;
  const isOnlyNumber = half >= numberFrom && !isNear;
  const symbols = isNear ? symbolPaths() : none;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = `650 ${half * (isNear ? 0.78 : 0.88)}px ${colours.textFont}`;
  const own = pen.getTransform();
  forEachSeatOn(camera, view, layout, half, (seat, place) => {
    const look = paint.look[seat] ?? seatLook.off;
    if (!writtenInto.has(look)) return;
    const isChosen = look === seatLook.chosen;
    pen.fillStyle = isChosen ? colours.onLime : colours.seatInk;
    if (half >= numberFrom) writeNumber(pen, layout.labelAt(seat), place, isChosen);
    if (isChosen || isOnlyNumber) return;
    const colour = paint.colour[seat] ?? noColour;
    const [attribute] = layout.attributesAt(seat);
    const symbol = symbols.get(attribute);
    if (symbol) fillSymbol(pen, own, symbol, place);
    else if (attribute !== 'restricted-view') fillMark(pen, own, outlines[colour], place);
    else if (isNear) drawEye(pen, place, colours.palette[colour]);
  });
}

type Symbols = ReadonlyMap<string | undefined, Path2D>;

const none: Symbols = new Map();

const symbolPaths = (): Symbols =>
  new Map(Object.entries(attributeSymbols).map(([attribute, path]) => [attribute, new Path2D(path)]));

const writtenInto: ReadonlySet<number> = new Set([
  seatLook.free,
  seatLook.suggested,
  seatLook.muted,
  seatLook.chosen,
]);

function writeNumber(pen: Pen, number: string, place: SeatPlace, isChosen: boolean): void {
  const behind = place.half >= bothFrom ? place.half * (isChosen ? 0.62 : 0.3) : 0;
  if (isChosen && behind === 0) return;
  const [x, y] = towardsBack(place, behind);
  // To be measured takes time, and two or three characters always fit.
  if (number.length > 3) pen.fillText(number, x, y + 0.5, place.half * 1.8);
  else pen.fillText(number, x, y + 0.5);
}

function fillMark(pen: Pen, own: DOMMatrix, outline: Path2D | undefined, place: SeatPlace): void {
  if (!outline) return;
  const hasNumber = place.half >= bothFrom;
  const [x, y] = towardsBack(place, hasNumber ? place.half * -0.55 : 0);
  const size = place.half * (hasNumber ? 0.3 : 0.46);
  pen.setTransform(own);
  pen.translate(x, y);
  pen.rotate(place.turn);
  pen.scale(size, size);
  pen.fill(outline);
  pen.setTransform(own);
}

/** Upright, where the category's mark would be. */
function fillSymbol(pen: Pen, own: DOMMatrix, symbol: Path2D, place: SeatPlace): void {
  const [x, y] = towardsBack(place, place.half * -0.5);
  const scale = (place.half * 0.85) / symbolSize;
  pen.setTransform(own);
  pen.translate(x, y);
  pen.scale(scale, scale);
  pen.translate(-symbolSize / 2, symbolSize / 2);
  pen.fill(symbol);
  pen.setTransform(own);
}

/** An eye that is crossed out. */
function drawEye(pen: Pen, place: SeatPlace, colour = '#fff'): void {
  const [x, y] = towardsBack(place, place.half * -0.42);
  const [w, h] = [place.half * 0.44, place.half * 0.3];
  const eye = new Path2D();
  eye.moveTo(x - w, y);
  eye.quadraticCurveTo(x, y - 2 * h, x + w, y);
  eye.quadraticCurveTo(x, y + 2 * h, x - w, y);
  eye.moveTo(x - w * 0.8, y - h * 1.1);
  eye.lineTo(x + w * 0.8, y + h * 1.1);
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(place.half * 0.08, 1);
  pen.stroke(eye);
}

function towardsBack({ x, y, turn }: SeatPlace, by: number): [number, number] {
  return [x - Math.sin(turn) * by, y + Math.cos(turn) * by];
}

/** From here on letters stand on a dark ground of their own, in pixels per unit. */
const groundFrom = 1;
/** Pixels between seats from which there is room for letters in aisles. */
const aislesFrom = 14;

export function drawRowLabels(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  labels: readonly RowLabel[],
  colours: HouseColours,
): void {
  const size = letterSize(camera);
  pen.font = `640 ${size}px ${colours.textFont}`;
  const aislesHaveRoom = seatPitch * camera.scale >= aislesFrom;
  for (const label of labels) {
    if (label.inAisle && !aislesHaveRoom) continue;
    const [atX, atY] = toScreen(camera, [label.x, label.y]);
    const further = furtherOut(pen, label.text, size);
    const [x, y] = [atX + label.away[0] * further, atY + label.away[1] * further];
    if (x < -40 || y < -40 || x > view.width + 40 || y > view.height + 40) continue;
    drawLetter(pen, x, y, label.text, size, camera.scale >= groundFrom, colours);
  }
}

/** By how much what is longer than a letter or two has to be moved, so that it stands beside the seats. */
function furtherOut(pen: Pen, text: string, size: number): number {
  return text.length < 3 ? 0 : Math.max(0, (pen.measureText(text).width - size) / 2);
}

/** How large a row's letter is written. */
export function letterSize({ scale }: Camera): number {
  return Math.min(Math.max(14 * scale, 9.5), 17);
}

/** A row's letter, in the pen's font. */
export function drawLetter(
  pen: Pen,
  x: number,
  y: number,
  text: string,
  size: number,
  onGround: boolean,
  colours: HouseColours,
): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  if (onGround) {
    const width = Math.max(pen.measureText(text).width + size * 0.7, size * 1.5);
    pen.fillStyle = colours.house[2];
    pen.beginPath();
    pen.roundRect(x - width / 2, y - size * 0.75, width, size * 1.5, size * 0.35);
    pen.fill();
  }
  pen.fillStyle = onGround ? colours.ink : colours.ink2;
  pen.fillText(text, x, y + size * 0.04);
}
