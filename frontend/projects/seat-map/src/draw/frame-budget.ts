/** A frame that took longer than this has been late, in milliseconds: one and a half at 60 a second. */
const late = 25;
/** Script per frame; the browser needs the rest to put it on the screen. */
const mostScript = 3;
const [least, most] = [120, 12_000];
/** Where nothing moves, a late frame is seen by nobody, but a house that is not all there is. */
const leastWhenStill = 4000;
const mostScriptWhenStill = 12;

/** Below what was too much the last time, frames grow quickly, from there on by little: each look for the end is a late frame. */
const [quickly, slowly] = [1.25, 1.01];
const nearlyTooMuch = 0.75;

/**
 * How much may be drawn in one frame, in seats: more while full frames come in time, less at once when one is late, as
 * TCP finds how much a network takes (RFC 5681, 3.1). Drawing is only recorded when asked for and carried out afterwards,
 * so the time of the script alone does not tell.
 */
export class FrameBudget {
  #seats = 2500;
  /** From here on the end is looked for with care. */
  #careful = Infinity;
  #wasFull = false;
  #before: number | undefined;
  #start = 0;
  #drew = false;
  #moving = false;

  /** A frame begins; `isNext` when the one before it asked for it. */
  begin(now: number, isNext: boolean, moving: boolean): void {
    const wasInMotion = this.#moving && moving;
    if (isNext && wasInMotion && this.#drew && this.#before !== undefined) this.#learn(now - this.#before);
    this.#moving = moving;
    this.#before = now;
    this.#start = performance.now();
    this.#drew = false;
    this.#wasFull = false;
  }

  /** Whether more may be drawn in this frame, after so many seats: at least something each time. */
  allows(seats: number): boolean {
    const isFirst = !this.#drew;
    this.#drew = true;
    const [room, time] = this.#moving
      ? [this.#seats, mostScript]
      : [Math.max(this.#seats, leastWhenStill), mostScriptWhenStill];
    const isFull = seats >= room;
    this.#wasFull ||= isFull;
    return isFirst || (!isFull && performance.now() - this.#start < time);
  }

  #learn(took: number): void {
    if (took > late) {
      this.#careful = this.#seats * nearlyTooMuch;
      this.#seats = Math.max(this.#seats / 2, least);
    } else if (this.#wasFull) {
      const grown =
        this.#seats < this.#careful ? Math.min(this.#seats * quickly, this.#careful) : this.#seats * slowly;
      this.#seats = Math.min(grown, most);
    }
  }
}
