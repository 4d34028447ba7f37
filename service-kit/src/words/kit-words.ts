import { en, type KitWords } from './en.ts';
import type { Text } from './text.ts';

/** By language. Which languages there have to be, is said where services are put together; a test there asks for all of them. */
export const kitWords = { en } satisfies Readonly<Record<string, KitWords>>;

/** The same in every language. */
export const say = (choose: (words: KitWords) => string): Text => ({
  ...Object.fromEntries(Object.entries(kitWords).map(([language, words]) => [language, choose(words)])),
  en: choose(en),
});
