import { HttpErrorResponse, HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { DOCUMENT, Service, inject, signal } from '@angular/core';
import { tap } from 'rxjs';

const probeMs = 3000;

/** Whether the server can be reached: what the browser says of the network, and what becomes of requests. */
@Service()
export class Connection {
  readonly #document = inject(DOCUMENT);
  readonly #lost = signal(this.#document.defaultView?.navigator.onLine === false);
  #probing: ReturnType<typeof setTimeout> | undefined;

  readonly lost = this.#lost.asReadonly();

  constructor() {
    const view = this.#document.defaultView;
    view?.addEventListener('offline', () => this.fails());
    view?.addEventListener('online', () => this.#probe());
    if (this.lost()) this.fails();
  }

  /** A request got no answer. */
  fails(): void {
    this.#lost.set(true);
    this.#probing ??= setTimeout(() => this.#probe(), probeMs);
  }

  /** A request was answered, whatever the answer. */
  works(): void {
    clearTimeout(this.#probing);
    this.#probing = undefined;
    this.#lost.set(false);
  }

  /** Asks for the least that there is, past all that would ask for a sign-in or be kept by a cache. */
  #probe(): void {
    clearTimeout(this.#probing);
    this.#probing = undefined;
    // eslint-disable-next-line no-restricted-globals -- past the interceptors, and whatever is answered
    fetch('api/session', { method: 'HEAD', cache: 'no-store' }).then(
      () => this.works(),
      () => this.fails(),
    );
  }
}

/** Tells the connection how requests fare. */
export const watchConnection: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request).pipe(
    tap({
      next: (event) => {
        if (event instanceof HttpResponse) connection.works();
      },
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse && error.status === 0) connection.fails();
        else connection.works();
      },
    }),
  );
};
