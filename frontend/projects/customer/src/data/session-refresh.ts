import { HttpClient, type HttpInterceptorFn } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { catchError, finalize, from, share, switchMap, throwError, type Observable } from 'rxjs';
import { SignInPrompt } from './sign-in-prompt.ts';

/** One refresh at a time, however many requests found the access token expired. */
@Service()
export class SessionRefresh {
  readonly #http = inject(HttpClient);
  readonly #prompt = inject(SignInPrompt);
  #running: Observable<unknown> | undefined;

  run(): Observable<unknown> {
    this.#running ??= this.#http.post('api/session/refresh', {}).pipe(
      catchError(() => from(this.#prompt.ask('expired'))),
      finalize(() => (this.#running = undefined)),
      share(),
    );
    return this.#running;
  }
}

/** An expired session is renewed, or asked for over the page, and the request sent once more: nothing is lost. */
export const sessionRefresh: HttpInterceptorFn = (request, next) => {
  const refresh = inject(SessionRefresh);
  return next(request).pipe(
    catchError((error: unknown) => {
      const expired = problemOf(error).code === 'session-expired' && !request.url.endsWith('/refresh');
      return expired ? refresh.run().pipe(switchMap(() => next(request))) : throwError(() => error);
    }),
  );
};
