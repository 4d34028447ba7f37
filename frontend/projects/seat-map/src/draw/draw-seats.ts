import type { SeatLayout } from '@parterre/seating/seat-layout';
import { deepScale, seen, type Camera, type ViewSize } from '../camera/camera.ts';
import type { HouseColours } from './house-colours.ts';
import { addBlock, addFrontHalf, addSeat, addTick, seatHalf, type SeatPlace } from './seat-shapes.ts';
import { noColour, seatLook, type SeatPaint } from './seat-paint.ts';

type Pen = CanvasRenderingContext2D;

/** Below this many pixels per half a seat, corners are not worth their cost. */
const cornersFrom = 2.2;
/** A chosen seat is larger than the others, so that it does not live on its colour alone. */
const chosenSize = 1.16;
/** How far beyond its middle something of a seat is drawn, in halves of a seat: rings and their glow. */
const reach = 2.6;
/** How much of what is not looked for remains. */
const mutedShare = 0.28;

/** How a seat is drawn as seen by a camera: stretched a little where the house is, not so far that it is no seat. */
export function seatStretch({ depth }: Camera): number {
  return Math.sqrt(depth);
}

/** All seats on the screen, one path per look and colour, in few calls however many there are. Returns how many. */
export function drawSeats(
  pen: Pen,
  camera: Camera,
  view: ViewSize,
  layout: SeatLayout,
  paint: SeatPaint,
  colours: HouseColours,
): number {
  const half = seatHalf * camera.scale;
  const batches = new SeatBatches(half);
  let drawn = 0;
  forEachSeatOn(camera, view, layout, half * reach, (seat, place) => {
    batches.add(seat, place, layout, paint);
    drawn += 1;
  });
  batches.fill(pen, colours);
  return drawn;
}

/** Every seat that reaches into the view by `margin` pixels or less, and where it is drawn. */
export function forEachSeatOn(
  camera: Camera,
  view: ViewSize,
  layout: SeatLayout,
  margin: number,
  found: (seat: number, place: SeatPlace) => void,
): void {
  const half = seatHalf * camera.scale;
  const depth = seatStretch(camera);
  const deep = deepScale(camera);
  const screen = seen(camera, view);
  const [across, down] = [margin / camera.scale, (margin * depth) / deep];
  const area = {
    left: screen.left - across,
    right: screen.right + across,
    top: screen.top - down,
    bottom: screen.bottom + down,
  };
  layout.grid.forEachNear(area, (seat) => {
    const [cx, cy] = [layout.x[seat] ?? 0, layout.y[seat] ?? 0];
    if (cx < area.left || cx > area.right || cy < area.top || cy > area.bottom) return;
    const place = { x: (cx - camera.x) * camera.scale, y: (cy - camera.y) * deep, half, depth };
    found(seat, { ...place, turn: layout.turn[seat] ?? 0 });
  });
}

class SeatBatches {
  readonly #half: number;
  readonly #free = new Map<number, Path2D>();
  readonly #muted = new Map<number, Path2D>();
  readonly #shades = new Path2D();
  readonly #sold = new Path2D();
  readonly #off = new Path2D();
  readonly #heldBox = new Path2D();
  readonly #chosen = new Path2D();
  readonly #ticks = new Path2D();
  readonly #dashedRings = new Path2D();

  constructor(half: number) {
    this.#half = half;
  }

  add(seat: number, place: SeatPlace, layout: SeatLayout, paint: SeatPaint): void {
    const colour = paint.colour[seat] ?? noColour;
    const [attribute] = layout.attributesAt(seat);
    const { x, y, half } = place;
    const shape = (path: Path2D, size: number): void => {
      const sized = { ...place, half: half * size };
      if (half < cornersFrom) addBlock(path, sized);
      else addSeat(path, sized, attribute);
    };
    switch (paint.look[seat]) {
      case seatLook.free:
        if (attribute === 'restricted-view') addFrontHalf(this.#shades, place);
        return shape(pathOf(this.#free, colour), 1);
      case seatLook.muted:
        return shape(pathOf(this.#muted, colour), 1);
      case seatLook.suggested:
        shape(pathOf(this.#free, colour), 1);
        return addSeat(this.#dashedRings, { ...place, half: half * 1.42 }, attribute);
      case seatLook.chosen:
        shape(this.#chosen, chosenSize);
        return addTick(this.#ticks, place);
      case seatLook.held:
        shape(this.#heldBox, 0.8);
        this.#heldBox.moveTo(x - half * 0.42, y + half * 0.42);
        return this.#heldBox.lineTo(x + half * 0.42, y - half * 0.42);
      case seatLook.sold:
        return shape(this.#sold, 0.62);
      default:
        return shape(this.#off, 0.3);
    }
  }

  fill(pen: Pen, colours: HouseColours): void {
    fillPath(pen, this.#off, colours.off);
    fillPath(pen, this.#sold, colours.taken);
    pen.globalAlpha = mutedShare;
    for (const [colour, path] of this.#muted) fillPath(pen, path, colours.palette[colour] ?? colours.taken);
    pen.globalAlpha = 1;
    strokePath(pen, this.#heldBox, colours.held, Math.max(this.#half * 0.17, 0.8));
    for (const [colour, path] of this.#free) fillPath(pen, path, colours.palette[colour] ?? colours.taken);
    pen.globalAlpha = 0.68;
    fillPath(pen, this.#shades, colours.house[1]);
    pen.globalAlpha = 1;
    this.#fillChosen(pen, colours);
    pen.setLineDash([this.#half * 0.7, this.#half * 0.4]);
    strokePath(pen, this.#dashedRings, colours.lime, Math.max(this.#half * 0.24, 1.5));
    pen.setLineDash([]);
  }

  #fillChosen(pen: Pen, colours: HouseColours): void {
    pen.shadowColor = `rgb(${colours.glow} / 0.7)`;
    pen.shadowBlur = this.#half;
    strokePath(pen, this.#chosen, colours.lime, Math.max(this.#half * 0.5, 2.5));
    pen.shadowBlur = 0;
    strokePath(pen, this.#chosen, colours.onLime, Math.max(this.#half * 0.2, 1.2));
    fillPath(pen, this.#chosen, colours.lime);
    strokePath(pen, this.#ticks, colours.onLime, Math.max(this.#half * 0.28, 1));
  }
}

function pathOf(paths: Map<number, Path2D>, colour: number): Path2D {
  const known = paths.get(colour);
  if (known) return known;
  const fresh = new Path2D();
  paths.set(colour, fresh);
  return fresh;
}

function fillPath(pen: Pen, path: Path2D, colour: string): void {
  pen.fillStyle = colour;
  pen.fill(path);
}

function strokePath(pen: Pen, path: Path2D, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.stroke(path);
}
