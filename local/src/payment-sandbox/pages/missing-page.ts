import { type Html, html } from '../../pages/html.ts';
import { layout } from './layout.ts';

export function missingPage(): Html {
  const body = html`<section class="payment">
    <h1>There is no such payment page</h1>
    <p>
      The address is wrong, or the sandbox has been started anew since.
      <a href="/">See the recent payments</a>.
    </p>
  </section>`;
  return layout({ title: 'Not found', body });
}
