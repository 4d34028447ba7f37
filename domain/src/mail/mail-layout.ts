import { safeLine } from '../text.ts';
import type { Language } from '../words/languages.ts';
import type { MailMessage } from './mail-message.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A code to type, and the instant from which on it is worth nothing: then no mail brings it any more. */
export type MailedCode = { readonly digits: string; readonly goodUntil: string };

export type MailContent = {
  readonly to: string;
  /** That of its texts. */
  readonly language: Language;
  readonly subject: string;
  /** Plain paragraphs. */
  readonly paragraphs: readonly string[];
  /** Shown large. */
  readonly code?: MailedCode;
  readonly button?: { readonly label: string; readonly url: string };
  /** Why the reader gets this, in small print. */
  readonly footnote: string;
};

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

const codeBox = (code: string) =>
  `<p style="margin:8px 0 24px;padding:18px;background:#f5f4f8;border-radius:12px;text-align:center;font:700 32px/1 ui-monospace,Menlo,monospace;letter-spacing:8px">${escapeHtml(code)}</p>`;

const buttonLink = ({ label, url }: NonNullable<MailContent['button']>) =>
  `<p style="margin:8px 0 24px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:14px 26px;background:#d6f24a;border-radius:999px;color:#17141f;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>`;

const page = (language: Language, content: string, footnote: string) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#f5f4f8;color:#17141f;font:16px/1.55 Inter,system-ui,-apple-system,'Segoe UI',sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px">
<tr><td style="padding:0 8px 16px;font-weight:700;font-size:20px;letter-spacing:-.02em">Parterre</td></tr>
<tr><td style="padding:32px;background:#ffffff;border-radius:20px">${content}</td></tr>
<tr><td style="padding:20px 8px;color:#6f697f;font-size:13px">${escapeHtml(footnote)}</td></tr>
</table></td></tr></table></body></html>`;

/**
 * One message as text and as HTML, from the same words. Each of them is one line: names and titles may have been stored
 * before that was a rule.
 */
export const layOutMail = (content: MailContent): MailMessage => {
  const { to, code, button } = content;
  const paragraphs = content.paragraphs.map(safeLine);
  const footnote = safeLine(content.footnote);
  return {
    to,
    subject: safeLine(content.subject),
    text: [
      ...paragraphs,
      ...(code ? [code.digits] : []),
      ...(button ? [`${button.label}: ${button.url}`] : []),
      footnote,
    ].join('\n\n'),
    html: page(
      content.language,
      [...paragraphs.map(paragraph), code ? codeBox(code.digits) : '', button ? buttonLink(button) : ''].join(
        '',
      ),
      footnote,
    ),
    ...(code && { goodUntil: code.goodUntil }),
  };
};
