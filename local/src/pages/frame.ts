import { type Html, html, nothing } from './html.ts';

export type Page = { readonly title: string; readonly body: Html; readonly aside?: Html };

/** What stands in for somebody, and what people have to know of it. */
export type Stand = { readonly name: string; readonly notice: string };

/** What all pages of a counterpart share; the banner is on each, so that nobody takes it for the real thing. */
export const frame = ({ name, notice }: Stand, { title, body, aside }: Page): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${name}</title>
        <link rel="stylesheet" href="/pages.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header class="banner">
          <p><strong>${name}</strong> ${notice}</p>
        </header>
        <main class="${aside ? 'columns' : 'single'}">${aside ?? nothing}${body}</main>
      </body>
    </html>`;
