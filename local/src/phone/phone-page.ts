import { frame } from '../pages/frame.ts';
import { type Html, html, nothing } from '../pages/html.ts';
import { timeText } from '../pages/time-text.ts';
import type { LoggedSms } from './message-log.ts';
import { specialNumbers } from './special-numbers.ts';

const shown = 100;
const stand = { name: 'Phone', notice: 'No text message leaves this computer.' };
const codings = { 'gsm-7': 'GSM-7', 'ucs-2': 'UCS-2' } as const;

export type PhonePage = {
  readonly messages: readonly LoggedSms[];
  /** Whose messages these are, where they are somebody's. */
  readonly number?: string | undefined;
  readonly hasStopped: boolean;
};

const bubble = ({ to, text, at, coding, units, parts, delivered }: LoggedSms): Html =>
  html`<li class="sms">
    <a class="figure" href="/?number=${encodeURIComponent(to)}">${to}</a>
    <span class="quiet">${timeText(at)}</span>
    <p dir="auto">${text}</p>
    <span class="quiet figure"
      >${parts} ${parts === 1 ? 'part' : 'parts'} · ${codings[coding]} · ${units} units</span
    >
    ${delivered ? nothing : html`<span class="state">not delivered</span>`}
  </li>`;

const search = (number: string | undefined): Html =>
  html`<form method="get" action="/" class="search">
    <label for="number">Number</label>
    <input
      id="number"
      name="number"
      type="tel"
      maxlength="20"
      placeholder="+41791234567"
      value="${number ?? ''}"
    />
    <button type="submit">Show</button>
  </form>`;

/** What the one who has the telephone may answer. */
const answers = (number: string, hasStopped: boolean): Html =>
  html`<form method="post" action="/answers" class="deeds">
    <input type="hidden" name="number" value="${number}" />
    ${
      hasStopped
        ? html`<p>This number answered STOP, and gets nothing.</p>
            <button class="second" name="answer" value="start">Answer START</button>`
        : html`<button class="second" name="answer" value="stop">Answer STOP</button>`
    }
  </form>`;

const specials = html`<details>
  <summary>Numbers to try out what goes wrong</summary>
  <ul class="lines">
    ${specialNumbers.map(
      ({ number, effect }) =>
        html`<li><span class="figure">${number}</span> <span class="quiet">${effect}</span></li>`,
    )}
  </ul>
</details>`;

/** The telephones of everybody. Works without a script, and on the smallest phone. */
export const phonePage = ({ messages, number, hasStopped }: PhonePage): Html => {
  const title = number === undefined ? 'Text messages' : `Text messages to ${number}`;
  const body = html`<section aria-labelledby="title">
    <h1 id="title">${title}</h1>
    <p>This page stands in for Amazon SNS and for every telephone.</p>
    ${search(number)} ${number === undefined ? nothing : answers(number, hasStopped)}
    ${
      messages.length === 0
        ? html`<p class="empty">Nothing yet.</p>`
        : html`<ol class="sessions" aria-label="Text messages, newest first">
            ${messages.slice(0, shown).map(bubble)}
          </ol>`
    }
    ${messages.length > shown ? html`<p class="quiet">Older ones are kept, and not shown.</p>` : nothing}
    ${number === undefined ? nothing : html`<p><a href="/">All numbers</a></p>`} ${specials}
  </section>`;
  return frame(stand, { title, body });
};
