import { HttpClient, HttpContext, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, untracked } from '@angular/core';
import { problemOf } from './problem.ts';
import { inBackground } from './session-refresh.ts';
import { whenShownAgain } from './shown-again.ts';

/**
 * What is at an address, read anew when the page is shown again. What was read before stays on the screen meanwhile, and
 * also when there is no connection; only what the server itself refuses takes its place. Made where things are injected.
 * @param quiet for what nobody asked for: a session that has ended is no reason to ask people to sign in
 */
export function freshResource<T>(
  address: () => string | undefined,
  { quiet = false } = {},
): HttpResourceRef<T | undefined> {
  const http = inject(HttpClient);
  const resource = httpResource<T>(() => {
    const url = address();
    return url === undefined ? undefined : { url, context: new HttpContext().set(inBackground, quiet) };
  });
  const show = (value: T): void => resource.set(value);
  whenShownAgain(() => {
    const url = untracked(address);
    if (url === undefined) return;
    if (!resource.hasValue()) {
      resource.reload();
      return;
    }
    const before = resource.value();
    // Something newer may have come meanwhile, by an action or from another address.
    const isStill = (): boolean =>
      untracked(address) === url && resource.hasValue() && resource.value() === before;
    http.get<T>(url, { context: new HttpContext().set(inBackground, true) }).subscribe({
      next: (value) => {
        if (isStill()) show(value);
      },
      error: (error: unknown) => {
        const { status } = problemOf(error);
        if (status >= 400 && status < 500 && status !== 401 && status !== 429 && isStill()) resource.reload();
      },
    });
  });
  return resource;
}
