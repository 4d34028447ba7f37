import { escapeHtml } from './escape-html.ts';
import { mailColours } from './mail-colours.ts';
import type { MailButton, MailPart } from './mail-parts.ts';

const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u.source;
const runs = new RegExp(`${rightToLeft}(?:[^\\p{L}]*${rightToLeft})*\\p{M}*`, 'gu');

/** A sentence in the mail's language: a name in another direction is kept to itself, and turns nothing beside it. */
export const sentence = (text: string): string =>
  escapeHtml(text).replace(runs, (run) => `<bdi>${run}</bdi>`);

const { fog, ink, inkOfFacts, line, lime, onLime } = mailColours;
/** Of what lays out and says nothing. */
export const table = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';
/** No word and no address is wider than the screen. */
export const wraps = 'overflow-wrap:anywhere;word-break:break-word';

const paragraph = (text: string): string =>
  `<p class="m-ink" style="margin:0 0 16px;color:${ink.day}">${sentence(text)}</p>`;

/** In whatever direction it is written. */
const theirParagraph = (text: string): string =>
  `<p dir="auto" class="m-ink" style="margin:0 0 16px;color:${ink.day}">${escapeHtml(text)}</p>`;

const fact = (text: string, n: number): string =>
  n === 0
    ? `<p dir="auto" class="m-ink" style="margin:0;color:${ink.day};font-weight:700;font-size:18px;line-height:1.35">${escapeHtml(text)}</p>`
    : `<p dir="auto" class="m-facts" style="margin:6px 0 0;color:${inkOfFacts.day};font-size:15px;line-height:1.45">${escapeHtml(text)}</p>`;

/** What the mail is about, as on the stub of a ticket. */
const stub = (facts: readonly string[]): string =>
  `<table ${table} style="margin:4px 0 24px;table-layout:fixed"><tr><td class="m-fog m-line" bgcolor="${fog.day}" style="padding:18px 20px;background-color:${fog.day};border:1px solid ${line.day};border-left:4px solid ${lime};border-radius:12px;${wraps}">${facts.map(fact).join('')}</td></tr></table>`;

const codeBox = (digits: string): string =>
  `<p class="m-fog m-ink" style="margin:8px 0 24px;padding:18px 8px;background-color:${fog.day};border-radius:12px;color:${ink.day};text-align:center;font:700 32px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.2em;text-indent:.2em">${escapeHtml(digits)}</p>`;

// A cell has the ground: the Outlook that lays out with Word knows no padding of a link.
const buttonLink = ({ label, url }: MailButton): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px;max-width:100%"><tr><td class="m-lime" bgcolor="${lime}" style="background-color:${lime};border-radius:24px;mso-padding-alt:14px 26px;text-align:center"><a href="${escapeHtml(url)}" class="m-on-lime" style="display:inline-block;padding:13px 26px;color:${onLime};font-weight:600;line-height:1.4;text-decoration:none;${wraps}">${escapeHtml(label)}</a></td></tr></table>`;

/** A part of a mail as HTML. */
export const partInHtml = (part: MailPart): string => {
  switch (part.kind) {
    case 'sentence':
      return part.isTheirs ? theirParagraph(part.text) : paragraph(part.text);
    case 'facts':
      return stub(part.facts);
    case 'code':
      return codeBox(part.digits);
    case 'button':
      return buttonLink(part);
    default:
      return part satisfies never;
  }
};
