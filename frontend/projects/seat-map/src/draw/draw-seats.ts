import type { SeatLayout } from '../chart/seat-layout.ts';
import { seen, type Camera, type ViewSize } from '../view/camera.ts';
import type { HouseColours } from './house-colours.ts';
import { addBlock, addSeat, seatHalf } from './seat-shapes.ts';
import { noColour, seatLook, type SeatPaint } from './seat-paint.ts';

type Pen = CanvasRenderingContext2D;

/** Below this many pixels per seat, corners are not worth their cost. */
const cornersFrom = 3;

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
  layout.grid.forEachNear(seen(camera, view), (seat) => {
    const x = ((layout.x[seat] ?? 0) - camera.x) * camera.scale;
    const y = ((layout.y[seat] ?? 0) - camera.y) * camera.scale;
    if (x < -half * 2 || y < -half * 2 || x > view.width + half * 2 || y > view.height + half * 2) return;
    batches.add(seat, x, y, layout, paint);
    drawn += 1;
  });
  batches.fill(pen, colours);
  return drawn;
}

class SeatBatches {
  readonly #half: number;
  readonly #free = new Map<number, Path2D>();
  readonly #muted = new Map<number, Path2D>();
  readonly #sold = new Path2D();
  readonly #off = new Path2D();
  readonly #heldBox = new Path2D();
  readonly #chosen = new Path2D();
  readonly #ticks = new Path2D();
  readonly #rings = new Path2D();
  readonly #dashedRings = new Path2D();

  constructor(half: number) {
    this.#half = half;
  }

  add(seat: number, x: number, y: number, layout: SeatLayout, paint: SeatPaint): void {
    const turn = layout.turn[seat] ?? 0;
    const colour = paint.colour[seat] ?? noColour;
    const mark = layout.markOf(seat);
    const half = this.#half;
    const shape = (path: Path2D, size: number): void => {
      if (half < cornersFrom) addBlock(path, x, y, half * size, turn);
      else addSeat(path, x, y, half * size, turn, mark);
    };
    switch (paint.look[seat]) {
      case seatLook.free:
        return shape(pathOf(this.#free, colour), 1);
      case seatLook.muted:
        return shape(pathOf(this.#muted, colour), 0.66);
      case seatLook.suggested:
        shape(pathOf(this.#free, colour), 1);
        return addSeat(this.#dashedRings, x, y, half * 1.42, turn, mark);
      case seatLook.chosen:
        shape(this.#chosen, 1);
        addSeat(this.#rings, x, y, half * 1.4, turn, mark);
        return addTick(this.#ticks, x, y, half);
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
    pen.globalAlpha = 0.32;
    for (const [colour, path] of this.#muted) fillPath(pen, path, colours.palette[colour] ?? colours.taken);
    pen.globalAlpha = 1;
    strokePath(pen, this.#heldBox, colours.held, Math.max(this.#half * 0.17, 0.8));
    for (const [colour, path] of this.#free) fillPath(pen, path, colours.palette[colour] ?? colours.taken);
    this.#fillChosen(pen, colours);
    pen.setLineDash([this.#half * 0.7, this.#half * 0.4]);
    strokePath(pen, this.#dashedRings, colours.lime, Math.max(this.#half * 0.24, 1.5));
    pen.setLineDash([]);
  }

  #fillChosen(pen: Pen, colours: HouseColours): void {
    pen.shadowColor = `rgb(${colours.glow} / 0.7)`;
    pen.shadowBlur = this.#half;
    fillPath(pen, this.#chosen, colours.lime);
    pen.shadowBlur = 0;
    strokePath(pen, this.#rings, colours.lime, Math.max(this.#half * 0.2, 1.2));
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

function addTick(path: Path2D, x: number, y: number, half: number): void {
  path.moveTo(x - half * 0.46, y);
  path.lineTo(x - half * 0.12, y + half * 0.38);
  path.lineTo(x + half * 0.5, y - half * 0.4);
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
