import { inject } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { Router, type CanActivateFn, type UrlTree } from '@angular/router';
import { filter, map, take, type Observable } from 'rxjs';
import { Session } from '../data/session.ts';

type Answer = Observable<boolean | UrlTree>;

function onceKnown(decide: (session: Session, router: Router) => boolean | UrlTree): Answer {
  const [session, router] = [inject(Session), inject(Router)];
  return toObservable(session.known).pipe(
    filter((known) => known),
    take(1),
    map(() => decide(session, router)),
  );
}

/** Only for those who are signed in, and with a password of their own; others go there first and come back. */
export const signedIn: CanActivateFn = (_route, { url }) =>
  onceKnown((session, router) => {
    const queryParams = url === '/' ? {} : { next: url };
    const employee = session.employee();
    if (!employee) return router.createUrlTree(['/sign-in'], { queryParams });
    return !employee.mustChangePassword || router.createUrlTree(['/password'], { queryParams });
  });

/** Box office and door have nothing to manage. */
export const manages: CanActivateFn = () =>
  onceKnown((session, router) => session.manages() || router.createUrlTree(['/']));

export const isAdmin: CanActivateFn = () =>
  onceKnown((session, router) => session.isAdmin() || router.createUrlTree(['/']));
