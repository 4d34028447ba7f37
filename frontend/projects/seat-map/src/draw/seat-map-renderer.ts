import { seatPitch } from '../chart/chart.ts';
import type { SeatLayout } from '../chart/seat-layout.ts';
import type { Camera, ViewSize } from '../view/camera.ts';
import { drawAreas } from './draw-areas.ts';
import { drawHouse, drawStage } from './draw-house.ts';
import { drawSeats } from './draw-seats.ts';
import { drawSections } from './draw-sections.ts';
import { drawFocus, drawRowLabels, drawSeatNumbers, numbersFrom } from './draw-writing.ts';
import type { HouseColours } from './house-colours.ts';
import { rowLabels, type RowLabel } from './row-labels.ts';
import { seatHalf } from './seat-shapes.ts';
import type { AreaPaint, SeatColour, SeatPaint } from './seat-paint.ts';

/** Everything that one picture of the house shows. */
export interface Scene {
  readonly layout: SeatLayout;
  readonly paint: SeatPaint;
  readonly areas: readonly AreaPaint[];
  readonly palette: readonly SeatColour[];
  readonly sectionNotes: readonly string[];
  readonly focus: number | undefined;
}

/** Pixels between seats from which single seats are drawn; below, sections are shapes. */
export const seatsFrom = 4.5;
const labelsFrom = 8;

/** So many seats take longer than a frame: while the camera moves, the last picture is moved instead. */
const manySeats = 6000;

export class SeatMapRenderer {
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  readonly #colours: HouseColours;
  readonly #labels = new WeakMap<SeatLayout, RowLabel[]>();
  #still: { readonly picture: HTMLCanvasElement; readonly camera: Camera } | undefined;
  #drawnSeats = 0;

  constructor(canvas: HTMLCanvasElement, colours: HouseColours) {
    const pen = canvas.getContext('2d', { alpha: false });
    if (!pen) throw new Error('this browser cannot draw');
    this.#canvas = canvas;
    this.#pen = pen;
    this.#colours = colours;
  }

  /** `moving`: more pictures follow at once, so a quick one will do. */
  draw(scene: Scene, camera: Camera, view: ViewSize, pixelRatio: number, moving: boolean): void {
    this.#resize(view, pixelRatio);
    const pen = this.#pen;
    pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    drawHouse(pen, view, this.#colours);
    if (moving && this.#drawnSeats > manySeats && this.#moveStill(camera, view)) return;
    drawStage(pen, camera, scene.layout.stage, this.#colours);
    drawAreas(pen, camera, scene.layout.areas, scene.areas, this.#colours);
    this.#drawSeating(scene, camera, view);
    if (scene.focus !== undefined) drawFocus(pen, camera, scene.layout, scene.focus, this.#colours);
    if (this.#drawnSeats > manySeats) this.#keepStill(camera);
    else this.#still = undefined;
  }

  #drawSeating(scene: Scene, camera: Camera, view: ViewSize): void {
    const { layout, paint, palette, sectionNotes } = scene;
    const pitch = seatPitch * camera.scale;
    if (layout.count === 0) return;
    if (pitch < seatsFrom && layout.sections.length > 1) {
      this.#drawnSeats = 0;
      return drawSections(this.#pen, camera, view, layout, paint, sectionNotes, this.#colours);
    }
    this.#drawnSeats = drawSeats(this.#pen, camera, view, layout, paint, this.#colours);
    if (seatHalf * camera.scale >= numbersFrom) {
      drawSeatNumbers(this.#pen, camera, view, layout, paint, palette, this.#colours);
    }
    if (pitch >= labelsFrom) drawRowLabels(this.#pen, camera, view, this.#labelsOf(layout), this.#colours);
  }

  #labelsOf(layout: SeatLayout): RowLabel[] {
    const known = this.#labels.get(layout);
    if (known) return known;
    const fresh = rowLabels(layout);
    this.#labels.set(layout, fresh);
    return fresh;
  }

  #keepStill(camera: Camera): void {
    const picture = this.#still?.picture ?? document.createElement('canvas');
    picture.width = this.#canvas.width;
    picture.height = this.#canvas.height;
    picture.getContext('2d')?.drawImage(this.#canvas, 0, 0);
    this.#still = { picture, camera };
  }

  #moveStill(camera: Camera, view: ViewSize): boolean {
    if (!this.#still) return false;
    const { picture, camera: then } = this.#still;
    const ratio = camera.scale / then.scale;
    const x = (then.x - camera.x) * camera.scale;
    const y = (then.y - camera.y) * camera.scale;
    this.#pen.drawImage(picture, x, y, view.width * ratio, view.height * ratio);
    return true;
  }

  #resize(view: ViewSize, pixelRatio: number): void {
    const [width, height] = [Math.round(view.width * pixelRatio), Math.round(view.height * pixelRatio)];
    if (this.#canvas.width === width && this.#canvas.height === height) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#still = undefined;
  }
}
