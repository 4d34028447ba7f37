import { z } from 'zod';
import { fold } from './fold.ts';
import { say } from './words/ground/say.ts';
import { says } from './words/says.ts';

/** A slug is shorter, so that something that makes it distinct may follow. */
const longest = 70;

/** Words joined by `-`, as they stand in an address: letters that have no upper case any more, digits. */
export const slug = z
  .string()
  .normalize()
  .min(3)
  .max(80)
  .regex(
    /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]+)*$/u,
    says(say((words) => words.slug)),
  );

/** Not longer than an address may be, and no letter cut in two. */
const shortened = (text: string): string => {
  const letters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
  let end = '';
  for (const letter of letters) {
    if (end.length + letter.length > longest) break;
    end += letter;
  }
  return end;
};

/** A slug made from a title: folded, and everything else that is no letter or digit becomes a hyphen. Letters of every script stay. */
export const toSlug = (title: string): string =>
  shortened(
    fold(title)
      .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]+/gu, '-')
      .replace(/^-+/, ''),
  ).replace(/-+$/, '');

/** A slug for what has such a title; the other one where that has too few letters to make one. */
export const slugFor = (title: string, otherwise: string): string => {
  // Asked of the rule itself: it does not count as `length` does, which takes 𠮷 for two.
  const made = slug.safeParse(toSlug(title));
  return made.success ? made.data : otherwise;
};
