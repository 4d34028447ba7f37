import type { Text } from './catalogue.ts';
import { type Language, usualLanguage } from './languages.ts';

/** A text as an issue of Zod has it: Zod hears it in one language, and whoever answers finds it in every one. */
export const heard = (text: Text) => ({ message: text[usualLanguage], text });

/** What a check of a schema says when it fails. */
export const says = (text: Text) => ({
  error: (issue: object): string => Object.assign(issue, heard(text)).message,
});

type Issue = { readonly message: string; readonly text?: Text };

/** What an issue says in a language; what Zod itself says, where no check has said anything. */
export const heardIn = ({ message, text }: Issue, language: Language): string => text?.[language] ?? message;
