import { z } from 'zod';

/** What turns the direction of the text behind it: a name with one of them reads as something else (Unicode TR 36). */
const turnsDirection = /[\u202a-\u202e\u2066-\u2069]/gu;
const breaksLine = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** A paragraph has line breaks and tabs, no other control characters. */
const control = /[^\P{Cc}\n\t]/u;
const nothingToSee = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cf}\u2800]+$/u;

const isSound = (text: string): boolean => text.isWellFormed() && text.search(turnsDirection) < 0;

/** The kinds of text that people give us. A test walks all contracts: no string in them is of another kind. */
export const knownText = z.registry<{ readonly kind: 'line' | 'paragraphs' | 'known' }>();

type Lengths = { readonly min?: number; readonly max: number };

const text = ({ min = 1, max }: Lengths, unify: (typed: string) => string) =>
  z
    .string()
    .overwrite(unify)
    .min(min)
    // What is too long is read no further.
    .max(max, { abort: true })
    .refine(isSound, 'must not contain characters that turn the direction of text, or halves of characters')
    .refine((typed) => !nothingToSee.test(typed), 'must have something to see');

/** One line of text, as a name or a title: trimmed, its letters composed (NFC). Lengths in UTF-16 units. */
export const line = (lengths: Lengths, more: (typed: string) => string | null = () => null) =>
  text(lengths, (typed) => typed.normalize('NFC').trim())
    .refine((typed) => !breaksLine.test(typed), 'must be one line of text')
    .superRefine((typed, context) => {
      const message = more(typed);
      if (message !== null) context.addIssue({ code: 'custom', message });
    })
    .register(knownText, { kind: 'line' });

/** Text with line breaks, which are `\n`. */
export const paragraphs = (lengths: Lengths) =>
  text({ min: 0, ...lengths }, (typed) => typed.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim())
    .refine((typed) => !control.test(typed), 'must not contain control characters')
    .register(knownText, { kind: 'paragraphs' });

/** Text that is compared or read on, never shown to others: a search, a cursor, a password. */
export const unseenText = (max: number, min = 0) =>
  z.string().trim().min(min).max(max).register(knownText, { kind: 'known' });

/**
 * Any stored text as one line that is safe wherever lines mean something: subjects, calendars, tables. What was stored
 * before these rules is read as it is, and written out like this.
 */
export const safeLine = (stored: string): string =>
  stored
    .toWellFormed()
    .replaceAll(new RegExp(`${breaksLine.source}+`, 'gu'), ' ')
    .replaceAll(turnsDirection, '')
    .trim();

const link = /:\/\/|\bwww\.|[\p{L}\p{N}-]\.\p{L}{2,}\/|@/iu;

/** A name stands in mails to addresses that nobody has confirmed: it must not be an advertisement. */
export const noLink = (typed: string): string | null =>
  link.test(typed) ? 'must be a name, without an address of the web or of mail' : null;
