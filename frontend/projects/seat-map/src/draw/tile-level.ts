import { type Bounds, overlap } from '@parterre/seating/bounds';
import { deepScale, toChart, type Camera, type ViewSize } from '../camera/camera.ts';
import { drawRegion } from './draw-region.ts';
import type { HouseColours } from './house-colours.ts';
import type { Scene } from './scene.ts';

/** Pixels: a tile is one canvas, drawn cell by cell, so that a crowded one is no long frame. */
const tileSize = 256;
const cellSize = 128;
/** Tiles overlap by this, or their seams would shine through while the house is zoomed. */
const seam = 1;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
}

interface Cell {
  readonly key: string;
  readonly column: number;
  readonly row: number;
}

/** What drawing cells has cost: seats, and the ground that each of them has. */
const costOfCell = 40;

/** The house at one scale, as tiles that are drawn once and then only moved, until something on them changes. */
export class TileLevel {
  readonly element: HTMLElement;
  readonly camera: Camera;
  readonly #colours: HouseColours;
  readonly #pixelRatio: number;
  readonly #tiles = new Map<string, Tile>();
  readonly #drawn = new Set<string>();

  constructor(camera: Camera, pixelRatio: number, colours: HouseColours) {
    this.camera = camera;
    this.#pixelRatio = pixelRatio;
    this.#colours = colours;
    this.element = document.createElement('div');
    this.element.style.cssText =
      'position:absolute;inset:0 auto auto 0;transform-origin:0 0;will-change:transform';
  }

  /** Whether it shows the house exactly as a camera sees it, wherever it looks. */
  isSharpFor({ scale, depth }: Camera): boolean {
    return scale === this.camera.scale && depth === this.camera.depth;
  }

  /** How much larger the house is now than it was drawn. */
  enlargedFor(camera: Camera): number {
    return camera.scale / this.camera.scale;
  }

  place(camera: Camera): void {
    const [across, deep] = [this.enlargedFor(camera), deepScale(camera) / deepScale(this.camera)];
    const x = (this.camera.x - camera.x) * camera.scale;
    const y = (this.camera.y - camera.y) * deepScale(camera);
    const whole = (value: number): number =>
      this.isSharpFor(camera) ? Math.round(value * this.#pixelRatio) / this.#pixelRatio : value;
    this.element.style.transform = `matrix(${across},0,0,${deep},${whole(x)},${whole(y)})`;
  }

  /** Draws what is missing, the middle first, until the budget is used up. Returns what it has cost, or that all is there. */
  draw(scene: Scene, camera: Camera, view: ViewSize, mayGoOn: (cost: number) => boolean): 'all' | 'more' {
    const missing = this.#cellsIn(camera, view).filter(({ key }) => !this.#drawn.has(key));
    let cost = 0;
    for (const cell of missing) {
      if (!mayGoOn(cost)) return 'more';
      cost += this.#drawCell(scene, cell);
    }
    return 'all';
  }

  isCompleteFor(camera: Camera, view: ViewSize): boolean {
    return this.#cellsIn(camera, view).every(({ key }) => this.#drawn.has(key));
  }

  /** What is there stays on the screen until it is drawn again. */
  forget(parts: 'all' | readonly Bounds[]): void {
    if (parts === 'all') return this.#drawn.clear();
    for (const key of this.#drawn) {
      const bounds = this.#boundsOf(key);
      if (parts.some((part) => overlap(part, bounds))) this.#drawn.delete(key);
    }
  }

  /** Lets go of tiles that are far from what is looked at. */
  tidy(camera: Camera, view: ViewSize): void {
    const { left, top, right, bottom } = this.#window(camera, view, tileSize * 2);
    for (const [key, { canvas }] of this.#tiles) {
      const [column, row] = numbersOf(key);
      const isNear =
        (column + 1) * tileSize >= left &&
        column * tileSize <= right &&
        (row + 1) * tileSize >= top &&
        row * tileSize <= bottom;
      if (isNear) continue;
      canvas.remove();
      this.#tiles.delete(key);
      for (const cell of cellsOf(column, row)) this.#drawn.delete(cell);
    }
  }

  remove(): void {
    this.element.remove();
  }

  #cellsIn(camera: Camera, view: ViewSize): Cell[] {
    const { left, top, right, bottom } = this.#window(camera, view, 0);
    const [midColumn, midRow] = [(left + right) / 2 / cellSize - 0.5, (top + bottom) / 2 / cellSize - 0.5];
    const cells: (Cell & { readonly far: number })[] = [];
    for (let row = Math.floor(top / cellSize); row * cellSize < bottom; row++) {
      for (let column = Math.floor(left / cellSize); column * cellSize < right; column++) {
        const far = Math.hypot(column - midColumn, row - midRow);
        cells.push({ key: `${column},${row}`, column, row, far });
      }
    }
    return cells.sort((a, b) => a.far - b.far);
  }

  /** The view in this level's own pixels, which begin where its camera stood. */
  #window(camera: Camera, view: ViewSize, margin: number): Bounds {
    const [x0, y0] = toChart(camera, [0, 0]);
    const [x1, y1] = toChart(camera, [view.width, view.height]);
    const { scale } = this.camera;
    const deep = deepScale(this.camera);
    return {
      left: (x0 - this.camera.x) * scale - margin,
      top: (y0 - this.camera.y) * deep - margin,
      right: (x1 - this.camera.x) * scale + margin,
      bottom: (y1 - this.camera.y) * deep + margin,
    };
  }

  #drawCell(scene: Scene, { key, column, row }: Cell): number {
    const { pen } = this.#tileFor(key);
    const [x, y] = [column * cellSize, row * cellSize];
    const [tileColumn, tileRow] = numbersOf(this.#tileOf(key));
    const [left, top] = [x - tileColumn * tileSize, y - tileRow * tileSize];
    const view = { width: cellSize + seam, height: cellSize + seam };
    const [cx, cy] = toChart(this.camera, [x, y]);
    pen.save();
    pen.scale(this.#pixelRatio, this.#pixelRatio);
    pen.translate(left, top);
    pen.beginPath();
    pen.rect(0, 0, view.width, view.height);
    pen.clip();
    const seats = drawRegion(pen, scene, { ...this.camera, x: cx, y: cy }, view, this.#colours);
    pen.restore();
    this.#drawn.add(key);
    return costOfCell + seats;
  }

  #tileFor(cell: string): Tile {
    const key = this.#tileOf(cell);
    const known = this.#tiles.get(key);
    if (known) return known;
    const canvas = document.createElement('canvas');
    const side = tileSize + seam;
    canvas.width = canvas.height = Math.ceil(side * this.#pixelRatio);
    const [column, row] = numbersOf(key);
    const [width, left, top] = [canvas.width / this.#pixelRatio, column * tileSize, row * tileSize];
    canvas.style.cssText = `position:absolute;max-width:none;left:${left}px;top:${top}px;width:${width}px;height:${width}px`;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('this browser cannot draw');
    this.element.append(canvas);
    const tile = { canvas, pen };
    this.#tiles.set(key, tile);
    return tile;
  }

  #tileOf(cell: string): string {
    const [column, row] = numbersOf(cell);
    const perTile = tileSize / cellSize;
    return `${Math.floor(column / perTile)},${Math.floor(row / perTile)}`;
  }

  #boundsOf(cell: string): Bounds {
    const [column, row] = numbersOf(cell);
    const [left, top] = toChart(this.camera, [column * cellSize, row * cellSize]);
    const [right, bottom] = toChart(this.camera, [
      (column + 1) * cellSize + seam,
      (row + 1) * cellSize + seam,
    ]);
    return { left, top, right, bottom };
  }
}

function* cellsOf(tileColumn: number, tileRow: number): Iterable<string> {
  const perTile = tileSize / cellSize;
  for (let row = tileRow * perTile; row < (tileRow + 1) * perTile; row++) {
    for (let column = tileColumn * perTile; column < (tileColumn + 1) * perTile; column++)
      yield `${column},${row}`;
  }
}

function numbersOf(key: string): [column: number, row: number] {
  const [column, row] = key.split(',');
  return [Number(column), Number(row)];
}
