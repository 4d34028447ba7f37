import { z } from 'zod';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** An address as it is compared and stored: trimmed, lower case. */
export const email = z.string().max(254).trim().toLowerCase().pipe(z.email('must be an e-mail address'));

/** bcrypt reads 72 bytes and silently ignores the rest, so longer passwords are refused. */
export const password = z
  .string()
  .min(10, 'must have at least 10 characters')
  .refine((text) => bytesOf(text) <= 72, 'must have at most 72 bytes');

/** A password as typed at sign-in: its rules are not repeated, only its size is bounded. */
export const passwordAttempt = z.string().min(1).max(200);

/** In one line: names stand in mails, and a stranger's name must not look like a letter of its own. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), 'must be one line of text');

/** Six digits, as sent by e-mail. */
export const oneTimeCode = z.string().regex(/^\d{6}$/, 'must be six digits');
