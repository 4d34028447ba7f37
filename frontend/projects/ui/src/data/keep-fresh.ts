import type { HttpResourceRef } from '@angular/common/http';
import { untracked } from '@angular/core';
import { problemOf } from './problem.ts';
import { whenShownAgain } from './shown-again.ts';

/**
 * Reads a resource anew when the page is shown again. What was read before stays on the screen meanwhile, and also when
 * there is no connection; only what the server itself refuses takes its place. Made where things are injected.
 * @param asked what the resource is asked for; undefined while there is nothing to read
 */
export function keepFresh<T, Asked>(
  resource: HttpResourceRef<T | undefined>,
  asked: () => Asked | undefined,
  read: (asked: Asked) => Promise<T>,
): void {
  const show = (value: T): void => resource.set(value);
  const reread = async (): Promise<void> => {
    const now = asked();
    if (now === undefined) return;
    if (!resource.hasValue()) {
      resource.reload();
      return;
    }
    const before = resource.value();
    // Something newer may have come meanwhile, by an action or from another address.
    const isStill = (): boolean =>
      isSame(untracked(asked), now) && resource.hasValue() && resource.value() === before;
    try {
      const value = await read(now);
      if (isStill()) show(value);
    } catch (error) {
      const { status } = problemOf(error);
      if (status >= 400 && status < 500 && status !== 401 && status !== 429 && isStill()) resource.reload();
    }
  };
  whenShownAgain(() => void untracked(reread));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
