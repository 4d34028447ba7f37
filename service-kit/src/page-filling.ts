import { dataElement, html, type Markup } from './markup.ts';

/** What a service knows of a page before a script runs: enough for link previews, search engines, and people without scripts. */
export type PageFilling = {
  readonly status: 200 | 404 | 410;
  readonly title: string;
  readonly description: string;
  /** What else the head says. */
  readonly head: Markup;
  /** What is seen until the portal's scripts have made the page; null where that is nothing. */
  readonly body: Markup | null;
  /** What the API would answer now, by the address that the portal asks: nothing waits for a script to ask. */
  readonly answers: Readonly<Record<string, unknown>>;
};

type Insert = { readonly what: string; readonly place: RegExp; readonly markup: Markup };

const insertsOf = ({ title, description, head, body, answers }: PageFilling): readonly Insert[] => [
  { what: 'title', place: /<title>[^<]*<\/title>/, markup: html`<title>${title}</title>` },
  {
    what: 'description',
    place: /<meta name="description" content="[^"]*"\s*\/?>/,
    markup: html`<meta name="description" content="${description}" />`,
  },
  { what: 'end of its head', place: /(?=<\/head>)/, markup: head },
  {
    what: 'root',
    place: /(?=<pt-root>)/,
    markup: html`${body && html`<div id="first-view">${body}</div>`}${dataElement(
      'type="application/json" id="first-answers"',
      answers,
    )}`,
  },
];

/** The page of a portal with what is known of it. @throws Error where the page has no place for it: it was built otherwise */
export const fillPage = (page: string, filling: PageFilling): string =>
  insertsOf(filling).reduce((filled, { what, place, markup }) => {
    if (!place.test(filled)) throw new Error(`the page of the portal has no ${what}`);
    // By a function: a title may have `$&` in it.
    return filled.replace(place, () => markup.text);
  }, page);
