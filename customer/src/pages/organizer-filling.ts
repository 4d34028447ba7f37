import type { OrganizationId } from '@parterre/domain/ids';
import type { Language } from '@parterre/domain/words/languages';
import { dataElement, html } from '@parterre/service-kit/markup';
import type { PageFilling } from '@parterre/service-kit/page-filling';
import { cardsView } from './card-view.ts';
import type { EventsOnPage } from './events-on-page.ts';
import { pageHead } from './page-head.ts';
import { sharedHead } from './shared-head.ts';
import { pageWords } from './words/page-words.ts';

type Organizer = { readonly id: OrganizationId; readonly name: string };

type Filling = {
  readonly organizer: Organizer;
  readonly page: EventsOnPage;
  readonly language: Language;
  readonly publicUrl: string;
};

/** The one address of an organizer's page. */
export const organizerUrl = (id: OrganizationId, publicUrl: string): string =>
  new URL(`/organizers/${id}`, publicUrl).href;

/** Who organizes, and what of theirs is still to come. */
export const organizerFilling = ({ organizer, page, language, publicUrl }: Filling): PageFilling => {
  const words = pageWords.in(language);
  const { id, name } = organizer;
  const { events, now, answers } = page;
  const [url, description] = [organizerUrl(id, publicUrl), words.organizer.description({ name })];
  const structured = { '@context': 'https://schema.org', '@type': 'Organization', name, url };
  return {
    status: 200,
    title: `${name} · Parterre`,
    description,
    head: html`${sharedHead({ title: name, description, url, picture: null })}${dataElement(
      'type="application/ld+json"',
      structured,
    )}`,
    body: html`${pageHead(words)}
      <div role="main">
        <section class="wrap organizer-view">
          <div class="organizer-head">
            <div>
              <p class="when">${words.organizer.kicker}</p>
              <h1>${name}</h1>
            </div>
            <span class="button quiet small first-place" aria-hidden="true">${words.organizer.follow}</span>
          </div>
          <h2>${words.organizer.coming}</h2>
          ${events.length > 0 ? cardsView(events, language, now) : html`<p class="muted">${words.organizer.nothing}</p>`}
        </section>
      </div>`,
    answers: { ...answers, [`api/organizations/${id}`]: organizer },
  };
};
