import { HttpXsrfTokenExtractor, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { Injector, Service, inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { inBackground } from './in-background.ts';
import { OwnSession } from './own-session.ts';
import { problemOf } from './problem.ts';
import { SharedApi } from './shared-api.ts';
import { SignInPrompt } from './sign-in-prompt.ts';

/** One refresh at a time, however many requests found the access token expired. */
@Service()
export class SessionRefresh {
  readonly #api = inject(SharedApi);
  readonly #prompt = inject(SignInPrompt);
  /** The session itself asks by HTTP, which asks here. */
  readonly #injector = inject(Injector);
  #renewing: Promise<unknown> | undefined;
  #asking: Promise<void> | undefined;

  /** Renews the session; fails when it is over. */
  renew(): Promise<unknown> {
    this.#renewing ??= this.#api.post('api/session/refresh').finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  /** Renews the session; when it is over, asks for a sign-in over the page. Who turns away is signed in no more. */
  renewOrAsk(): Promise<void> {
    this.#asking ??= this.#renewedOrAsked().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #renewedOrAsked(): Promise<void> {
    try {
      await this.renew().catch(() => this.#prompt.ask('expired'));
    } catch (turnedAway) {
      this.#injector.get(OwnSession).forget();
      throw turnedAway;
    }
  }
}

/** An expired session is renewed, or asked for over the page, and the request sent once more: nothing is lost. */
export const sessionRefresh: HttpInterceptorFn = (request, next) => {
  const refresh = inject(SessionRefresh);
  const xsrf = inject(HttpXsrfTokenExtractor);
  // Whoever only asks who is signed in can hear "nobody".
  const onlyAsks =
    request.context.get(inBackground) || (request.method === 'GET' && request.url.endsWith('api/session'));
  return next(request).pipe(
    catchError((error: unknown) => {
      const expired = problemOf(error).code === 'session-expired' && !request.url.endsWith('/refresh');
      if (!expired) return throwError(() => error);
      const renewed = onlyAsks ? refresh.renew() : refresh.renewOrAsk();
      return from(renewed).pipe(
        // Still nobody: the answer to the request itself says it best.
        catchError(() => throwError(() => error)),
        switchMap(() => next(withToken(request, xsrf.getToken()))),
      );
    }),
  );
};

const xsrfHeader = 'X-XSRF-TOKEN';

const safeMethods = ['GET', 'HEAD'];

/** A new session has a new token; the request still carries the old one, or none when its cookie was over, too. */
function withToken<T>(request: HttpRequest<T>, token: string | null): HttpRequest<T> {
  const needsNew = token !== null && !safeMethods.includes(request.method);
  return needsNew ? request.clone({ setHeaders: { [xsrfHeader]: token } }) : request;
}
