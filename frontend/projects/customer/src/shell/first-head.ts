import { DOCUMENT } from '@angular/common';
import { Service, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, firstValueFrom, skip } from 'rxjs';

const ofFirstPage = [
  'link[rel="canonical"]',
  'meta[property^="og:"]',
  'meta[name="twitter:card"]',
  'meta[name="robots"]',
  'script[type="application/ld+json"]',
];

/** What the service has written for machines is of the page that was asked for, and of no other that one goes on to. */
@Service()
export class FirstHead {
  readonly #head = inject(DOCUMENT).head;
  readonly #router = inject(Router);

  constructor() {
    void this.#endWithPage();
  }

  async #endWithPage(): Promise<void> {
    const ends = this.#router.events.pipe(filter((event) => event instanceof NavigationEnd));
    await firstValueFrom(ends.pipe(skip(1)));
    for (const one of this.#head.querySelectorAll(ofFirstPage.join())) one.remove();
  }
}
