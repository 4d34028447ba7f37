/** One answer of the server: when it was asked for and when it came by the device's clock, and what time it says. */
export interface TimedAnswer {
  readonly sentAt: number;
  readonly receivedAt: number;
  /** The second in which the server began to answer, in milliseconds: a `Date` header knows no more. */
  readonly second: number;
}

/**
 * How far the server's clock is ahead of the device's, in milliseconds. Each answer says between which two values that
 * must be: it was given after it was asked for, before it came, and somewhere within its second. What all of them allow
 * is narrower than any of them, however slow the network. An answer that contradicts the others means that a clock was
 * set, or that the device slept: then it counts alone.
 * Source: the intersection of intervals in Marzullo, "Maintaining the Time in a Distributed System", 1983
 */
export class ServerOffset {
  #least = -Infinity;
  #most = Infinity;

  get value(): number {
    return Number.isFinite(this.#least) ? (this.#least + this.#most) / 2 : 0;
  }

  learn({ sentAt, receivedAt, second }: TimedAnswer): void {
    const [least, most] = [second - receivedAt, second + 1000 - sentAt];
    if (!(least <= most)) return;
    const isContradiction = least > this.#most || most < this.#least;
    this.#least = isContradiction ? least : Math.max(this.#least, least);
    this.#most = isContradiction ? most : Math.min(this.#most, most);
  }
}
