import { deepScale, type Camera, type ViewSize } from '../camera/camera.ts';
import { changedParts } from './changes.ts';
import { FrameBudget } from './frame-budget.ts';
import type { HouseColours } from './house-colours.ts';
import type { Scene } from './scene.ts';
import { TileLevel } from './tile-level.ts';

/** While the house is zoomed its picture is enlarged or reduced so far before it is drawn anew. */
const [mostReduced, mostEnlarged] = [0.6, 1.7];
/** More pixels than that cost time and are seen by nobody. */
const mostPixelRatio = 2;

/**
 * The picture of the house: tiles that the browser moves and enlarges by itself, so that panning and zooming cost
 * nothing here, and that are drawn anew a few at a time.
 */
export class HousePicture {
  readonly #host: HTMLElement;
  readonly #colours: HouseColours;
  readonly #budget = new FrameBudget();
  /** The last one is what the house should look like; those before it are shown until it is complete. */
  #levels: TileLevel[] = [];
  #scene: Scene | undefined;
  #wantsNext = false;

  constructor(host: HTMLElement, colours: HouseColours) {
    this.#host = host;
    this.#colours = colours;
  }

  /** `moving`: the camera is under way. Returns whether another frame is needed to complete the picture. */
  draw(scene: Scene, camera: Camera, view: ViewSize, moving: boolean, now: number): boolean {
    const isFirst = this.#levels.length === 0;
    this.#budget.begin(now, this.#wantsNext, moving);
    this.#notice(scene);
    const level = this.#levelFor(camera, moving);
    const mayGoOn = (seats: number): boolean => isFirst || this.#budget.allows(seats);
    const isComplete = level.draw(scene, camera, view, mayGoOn) === 'all';
    if (isComplete) this.#dropAllBut(level);
    if (!moving) level.tidy(camera, view);
    for (const each of this.#levels) each.place(camera);
    this.#wantsNext = !isComplete;
    return this.#wantsNext;
  }

  /** Everything may look different now: letters have come in another typeface. */
  drawAgain(): void {
    for (const level of this.#levels) level.forget('all');
  }

  #notice(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (!before || before === scene) return;
    if (before.layout !== scene.layout) return this.#dropAllBut(undefined);
    for (const level of this.#levels) level.forget(changedParts(before, scene, level.camera));
  }

  #levelFor(camera: Camera, moving: boolean): TileLevel {
    const current = this.#levels.at(-1);
    if (current && (current.isSharpFor(camera) || (moving && isCloseTo(current, camera)))) return current;
    const level = new TileLevel(camera, Math.min(devicePixelRatio, mostPixelRatio), this.#colours);
    this.#host.append(level.element);
    // One behind it is enough to fill what is not drawn yet.
    const keep = this.#levels.slice(-1);
    for (const old of this.#levels.slice(0, -1)) old.remove();
    this.#levels = [...keep, level];
    return level;
  }

  #dropAllBut(kept: TileLevel | undefined): void {
    for (const level of this.#levels) if (level !== kept) level.remove();
    this.#levels = kept ? [kept] : [];
  }
}

function isCloseTo(level: TileLevel, camera: Camera): boolean {
  const across = camera.scale / level.camera.scale;
  const deep = deepScale(camera) / deepScale(level.camera);
  return [across, deep].every((ratio) => ratio >= mostReduced && ratio <= mostEnlarged);
}
