import { inject } from '@angular/core';
import { Router } from '@angular/router';

/** Goes where somebody wanted to go before the sign-in: only inside this portal, an address from outside is not followed. */
export function nextPage(): (next: string | undefined) => void {
  const router = inject(Router);
  return (next) => {
    const safe = next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
    void router.navigateByUrl(safe);
  };
}
