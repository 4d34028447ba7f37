import {
  HttpErrorResponse,
  HttpResponse,
  type HttpHeaders,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Clock } from './clock.ts';

/** What a cache may have answered says when it was made, not what time it is. */
const keptByCaches = /max-age=[1-9]|immutable/;

/** Every answer of the server says what time it is there. */
export const serverTime: HttpInterceptorFn = (request, next) => {
  const clock = inject(Clock);
  const sentAt = clock.deviceTime();
  const learn = (headers: HttpHeaders): void => {
    const date = headers.get('Date');
    if (date === null || keptByCaches.test(headers.get('Cache-Control') ?? '')) return;
    clock.learn({ sentAt, receivedAt: clock.deviceTime(), second: Date.parse(date) });
  };
  return next(request).pipe(
    tap({
      next: (event) => {
        if (event instanceof HttpResponse) learn(event.headers);
      },
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse) learn(error.headers);
      },
    }),
  );
};
