import { DOCUMENT, LOCALE_ID, Service, inject } from '@angular/core';
import { languages } from './languages.ts';

const aYear = 365 * 24 * 60 * 60;

/** In which languages the portals can be read, and which one this browser is to be answered in. */
@Service()
export class LanguageChoice {
  readonly #document = inject(DOCUMENT);
  readonly current: string = inject(LOCALE_ID);
  readonly all = languages;

  /** The service reads the cookie and answers the same address in that language, of both portals. */
  choose(language: string): void {
    const secure = this.#document.location.protocol === 'https:' ? '; Secure' : '';
    this.#document.cookie = `parterre_language=${language}; Path=/; Max-Age=${aYear}; SameSite=Lax${secure}`;
    this.#document.location.reload();
  }
}
