import { type Html, html, nothing } from './html.ts';

export type Page = { title: string; body: Html; aside?: Html };

/** What all pages of the sandbox share; the banner is on each, so that nobody takes it for a real payment page. */
export function layout({ title, body, aside }: Page): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · Payment sandbox</title>
        <link rel="stylesheet" href="/sandbox.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header class="banner">
          <p><strong>Payment sandbox</strong> No money moves here.</p>
        </header>
        <main class="${aside ? 'columns' : 'single'}">${aside ?? nothing}${body}</main>
      </body>
    </html>`;
}
