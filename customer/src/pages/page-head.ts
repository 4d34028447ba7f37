import { html, type Markup } from '@parterre/service-kit/markup';
import type { PageWords } from './words/en.ts';

/**
 * The head of every page until the portal has made its own, of the same height and in the same place. Whether somebody is signed
 * in is not known here: that place is filled for people without scripts only.
 */
export const pageHead = ({ whatsOn, myTickets, signIn }: PageWords): Markup => html`
  <header class="wrap first-head">
    <a class="first-brand" href="/" translate="no"
      ><svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M4 23a12 12 0 0 1 24 0" />
        <path d="M9.5 25a6.6 6.6 0 0 1 13 0" />
        <circle cx="16" cy="27" r="2.4" />
      </svg>
      Parterre</a
    >
    <nav>
      <a class="first-wide" href="/">${whatsOn}</a>
      <a href="/bookings">${myTickets}</a>
      <a class="button small first-sign-in" href="/sign-in">${signIn}</a>
    </nav>
  </header>
`;
