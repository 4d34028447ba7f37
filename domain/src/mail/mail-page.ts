import type { Language } from '../words/languages.ts';
import { writtenFrom } from '../words/written-from.ts';
import { escapeHtml } from './escape-html.ts';
import { mailColours } from './mail-colours.ts';
import { partInHtml, sentence, table, wraps } from './mail-part-in-html.ts';
import type { MailButton, MailPart } from './mail-parts.ts';
import { mailSheets } from './mail-sheet.ts';

const { fog, paper, ink, inkOfSmallPrint } = mailColours;
const typeface = "Inter,system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** What mail programs show behind the subject, and then nothing: else they go on with what stands on the page. */
const preheaderBox = (text: string): string =>
  `<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all">${escapeHtml(text)}${'&#847;&#8204;&#160;'.repeat(60)}</div>`;

export type MailPage = {
  readonly language: Language;
  readonly title: string;
  readonly preheader: string;
  readonly parts: readonly MailPart[];
  readonly footnote: string;
  /** Where the reader says that they want no more of these. */
  readonly stop?: MailButton | undefined;
};

const smallPrint = ({ footnote, stop }: MailPage): string =>
  `<p style="margin:0">${sentence(footnote)}</p>${
    stop
      ? `<p style="margin:8px 0 0"><a href="${escapeHtml(stop.url)}" class="m-small" style="color:${inkOfSmallPrint.day};text-decoration:underline">${escapeHtml(stop.label)}</a></p>`
      : ''
  }`;

/** A mail as HTML, of tables and with its colours in each element, as mail programs want it. */
export const mailPage = (page: MailPage): string => {
  const { language, title, preheader, parts } = page;
  // Programs that show a mail inside a page of theirs keep neither `html` nor `body`.
  const direction = writtenFrom(language);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(title)}</title>
${mailSheets.map((sheet) => `<style>${sheet}</style>`).join('\n')}</head>
<body class="m-fog" dir="${direction}" style="margin:0;padding:0;background-color:${fog.day};color:${ink.day};font:16px/1.55 ${typeface};-webkit-text-size-adjust:100%">
${preheaderBox(preheader)}
<table ${table} class="m-fog" dir="${direction}" bgcolor="${fog.day}" style="background-color:${fog.day};table-layout:fixed"><tr><td align="center" class="m-fog-cell" style="padding:32px 16px;font:16px/1.55 ${typeface}">
<table ${table} style="max-width:520px;table-layout:fixed;text-align:start">
<tr><td class="m-ink" style="padding:0 8px 16px;color:${ink.day};font-weight:700;font-size:20px;letter-spacing:-.02em">Parterre</td></tr>
<tr><td class="m-paper m-ink" bgcolor="${paper.day}" style="padding:32px 32px 20px;background-color:${paper.day};border-radius:20px;color:${ink.day};${wraps}">${parts.map(partInHtml).join('\n')}</td></tr>
<tr><td class="m-small" style="padding:20px 8px;color:${inkOfSmallPrint.day};font-size:13px;line-height:1.5;${wraps}">${smallPrint(page)}</td></tr>
</table></td></tr></table></body></html>`;
};
