import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import { finalize, retry, throwError, timer } from 'rxjs';
import { inBackground } from './in-background.ts';

/** Whether something that somebody waits for has to wait because too much is asked from the same network. */
@Service()
export class Crowd {
  readonly #waiting = signal(0);
  readonly waits = computed(() => this.#waiting() > 0);

  /** Somebody waits. Answers what is to be called when they do no more. */
  join(): () => void {
    this.#waiting.update((count) => count + 1);
    return () => this.#waiting.update((count) => count - 1);
  }
}

const mostTries = 5;
/** Seconds. What is to be asked for again in minutes only is refused: somebody has to know. */
const longestWait = 10;
/** Milliseconds: who was refused at once does not come again at once. */
const spread = 500;

/** In milliseconds; none where asking again is of no use. */
function waitAfter(error: unknown): number | undefined {
  if (!(error instanceof HttpErrorResponse) || error.status !== 429) return undefined;
  const seconds = Number(error.headers.get('Retry-After') ?? Number.NaN);
  return seconds > 0 && seconds <= longestWait ? seconds * 1000 : undefined;
}

/** What is only looked at, and refused because too much is asked at once, is asked for again by itself. */
export const asksAgain: HttpInterceptorFn = (request, next) => {
  if (request.method !== 'GET') return next(request);
  const crowd = inject(Crowd);
  let leave: (() => void) | undefined;
  return next(request).pipe(
    retry({
      count: mostTries,
      delay: (error: unknown) => {
        const wait = waitAfter(error);
        if (wait === undefined) return throwError(() => error);
        if (!request.context.get(inBackground)) leave ??= crowd.join();
        return timer(wait + Math.random() * spread);
      },
    }),
    finalize(() => leave?.()),
  );
};
