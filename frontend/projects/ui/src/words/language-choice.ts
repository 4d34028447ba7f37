import { DOCUMENT, Injector, LOCALE_ID, Service, inject } from '@angular/core';
import { OwnSession } from '../data/own-session.ts';
import { SharedApi } from '../data/shared-api.ts';
import type { paths } from '../data/shared-api-schema.ts';
import { languages } from './languages.ts';

const aYear = 365 * 24 * 60 * 60;

type Changes = NonNullable<paths['/api/account']['patch']['requestBody']>['content']['application/json'];
type AccountLanguage = NonNullable<Changes['language']>;

/** In which languages the service writes to people; a portal may be built in more of them. */
const written: Readonly<Record<AccountLanguage, true>> = { en: true };

function isWritten(language: string): language is AccountLanguage {
  return language in written;
}

/** In which languages the portals can be read, and which one this browser is to be answered in. */
@Service()
export class LanguageChoice {
  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  readonly current: string = inject(LOCALE_ID);
  readonly all = languages;

  /**
   * The service reads the cookie and answers the same address in that language, of both portals. Whoever is signed in is
   * written to in it as well, unless that cannot be said just now.
   */
  async choose(language: string): Promise<void> {
    const secure = this.#document.location.protocol === 'https:' ? '; Secure' : '';
    this.#document.cookie = `parterre_language=${language}; Path=/; Max-Age=${aYear}; SameSite=Lax${secure}`;
    if (this.#injector.get(OwnSession).name() !== '' && isWritten(language))
      await this.#injector
        .get(SharedApi)
        .patch('api/account', { body: { language } })
        .catch(() => undefined);
    this.#document.location.reload();
  }
}
