import { frame } from '../pages/frame.ts';
import { type Html, html } from '../pages/html.ts';
import { timeText } from '../pages/time-text.ts';
import type { Subscription, Waiting } from './subscriptions.ts';

const shown = 50;
const stand = { name: 'Push service', notice: 'No browser but those of tests gets anything from here.' };
const states = { on: 'on', off: 'switched off', ended: 'ended' } as const;

const line = ({ at, body, ttl, urgency, topic }: Waiting): Html =>
  html`<li>
    <span>
      <span>${body.length} bytes, encrypted</span>
      <span class="quiet">TTL ${ttl} s · ${urgency}${topic === null ? '' : ` · ${topic}`}</span>
    </span>
    <span class="figure">${timeText(at)}</span>
  </li>`;

const device = ({ id, state, waiting, received }: Subscription): Html =>
  html`<li class="device">
    <span class="figure">${id.slice(0, 8)}</span>
    <span class="state">${states[state]}</span>
    <span class="quiet">${received.length} received, ${waiting.length} waiting</span>
    <ul class="lines">
      ${received.slice(-5).reverse().map(line)}
    </ul>
  </li>`;

/** What this service was asked lately, newest subscription first. What messages say, it cannot read. */
export const devicesPage = (subscriptions: readonly Subscription[]): Html => {
  const body = html`<section aria-labelledby="title">
    <h1 id="title">Subscriptions</h1>
    <p>
      This service stands in for those of browsers. Journeys and tests subscribe here; a browser asks its own.
    </p>
    ${
      subscriptions.length === 0
        ? html`<p class="empty">Nothing yet.</p>`
        : html`<ol class="sessions">
            ${subscriptions.slice(0, shown).map(device)}
          </ol>`
    }
  </section>`;
  return frame(stand, { title: 'Subscriptions', body });
};
