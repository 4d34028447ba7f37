import { z } from 'zod';
import { knownText, line, noLink } from '../../text.ts';
import { says } from '../../words/says.ts';
import { say } from '../words/say.ts';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** bcrypt reads 72 bytes and silently ignores the rest, so longer passwords are refused. */
export const password = z
  .string()
  .normalize('NFC')
  .min(10, says(say((words) => words.field.shortPassword)))
  .refine((text) => bytesOf(text) <= 72, says(say((words) => words.field.longPassword)))
  .register(knownText, { kind: 'known' });

/** A password as typed at sign-in: its rules are not repeated, only its size is bounded. */
export const passwordAttempt = z.string().min(1).max(200).register(knownText, { kind: 'known' });

/** In one line, and no advertisement: names stand in mails. */
export const personName = line({ max: 80 }, noLink);

/** The zeros of the digits that keyboards write besides ours: Arabic, Persian, Devanagari. */
const zeros = ['\u0660', '\u06f0', '\u0966'].map((zero) => zero.charCodeAt(0));

const plainDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
};

/** Six digits, as sent by e-mail; typed with spaces or dashes between, and with whatever digits a keyboard writes. */
export const oneTimeCode = z
  .string()
  .max(40)
  .normalize('NFKC')
  .overwrite((text) => text.replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '').replaceAll(/\p{Nd}/gu, plainDigit))
  .regex(/^[0-9]{6}$/, says(say((words) => words.field.sixDigits)));
