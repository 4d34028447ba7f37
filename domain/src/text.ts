import { z } from 'zod';
import type { Text } from './words/catalogue.ts';
import { say } from './words/ground/say.ts';
import { heard, says } from './words/says.ts';

const words = {
  turnsDirection: say(({ text }) => text.turnsDirection),
  nothingToSee: say(({ text }) => text.nothingToSee),
  severalLines: say(({ text }) => text.severalLines),
  controls: say(({ text }) => text.controls),
  link: say(({ text }) => text.link),
};

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
    .refine(isSound, says(words.turnsDirection))
    .refine((typed) => !nothingToSee.test(typed), says(words.nothingToSee));

/** One line of text, as a name or a title: trimmed, its letters composed (NFC). Lengths in UTF-16 units. */
export const line = (lengths: Lengths, more: (typed: string) => Text | null = () => null) =>
  text(lengths, (typed) => typed.normalize('NFC').trim())
    .refine((typed) => !breaksLine.test(typed), says(words.severalLines))
    .superRefine((typed, context) => {
      const why = more(typed);
      if (why !== null) context.addIssue({ code: 'custom', input: typed, ...heard(why) });
    })
    .register(knownText, { kind: 'line' });

/** Text with line breaks, which are `\n`. */
export const paragraphs = (lengths: Lengths) =>
  text({ min: 0, ...lengths }, (typed) => typed.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim())
    .refine((typed) => !control.test(typed), says(words.controls))
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
export const noLink = (typed: string): Text | null => (link.test(typed) ? words.link : null);
