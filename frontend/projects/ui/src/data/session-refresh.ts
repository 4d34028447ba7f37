import {
  HttpClient,
  HttpContextToken,
  HttpXsrfTokenExtractor,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { Injector, Service, inject } from '@angular/core';
import { catchError, finalize, from, share, switchMap, throwError, type Observable } from 'rxjs';
import { problemOf } from './problem.ts';
import { OwnSession } from './own-session.ts';
import { SignInPrompt } from './sign-in-prompt.ts';

/** Of a request that nobody waits for: it renews a session, and asks nobody to sign in. */
export const inBackground = new HttpContextToken<boolean>(() => false);

/** One refresh at a time, however many requests found the access token expired. */
@Service()
export class SessionRefresh {
  readonly #http = inject(HttpClient);
  readonly #prompt = inject(SignInPrompt);
  /** The session itself asks by HTTP, which asks here. */
  readonly #injector = inject(Injector);
  #renewing: Observable<unknown> | undefined;
  #asking: Observable<unknown> | undefined;

  /** Renews the session; fails when it is over. */
  renew(): Observable<unknown> {
    this.#renewing ??= this.#http.post('api/session/refresh', {}).pipe(
      finalize(() => (this.#renewing = undefined)),
      share(),
    );
    return this.#renewing;
  }

  /** Renews the session; when it is over, asks for a sign-in over the page. Who turns away is signed in no more. */
  renewOrAsk(): Observable<unknown> {
    this.#asking ??= this.renew().pipe(
      catchError(() => from(this.#prompt.ask('expired'))),
      catchError((turnedAway: unknown) => {
        this.#injector.get(OwnSession).forget();
        return throwError(() => turnedAway);
      }),
      finalize(() => (this.#asking = undefined)),
      share(),
    );
    return this.#asking;
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
      return renewed.pipe(
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
