import { html } from '@parterre/service-kit/markup';
import type { PageFilling } from '@parterre/service-kit/page-filling';
import type { Language } from '@parterre/domain/words/languages';
import { pageHead } from './page-head.ts';
import { pageWords } from './words/page-words.ts';

/** The page of an address where nothing is (404), or nothing is any more (410). */
export const missingFilling = (status: 404 | 410, language: Language): PageFilling => {
  const words = pageWords.in(language);
  const { title, heading, text } = status === 404 ? words.notFound : words.gone;
  return {
    status,
    title: `${title} · Parterre`,
    description: text,
    head: html`<meta name="robots" content="noindex" />`,
    body: html`${pageHead(words)}
      <div role="main" class="first-missing">
        <span
          ><svg aria-hidden="true"><use href="icons.svg#event_seat" /></svg
        ></span>
        <h1>${heading}</h1>
        <p class="muted">${text}</p>
        <p><a class="button" href="/">${words.seeWhatsOn}</a></p>
      </div>`,
    answers: {},
  };
};
