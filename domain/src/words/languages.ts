import { z } from 'zod';

/** What people are spoken to in, as BCP 47 names it. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];

/** Of whoever has not said another one. */
export const usualLanguage: Language = 'en';

/** How dates, money and lists are written in a language. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB' };

/** One of something for each language. */
export const inEach = <Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> => ({
  en: make('en'),
});

/** As somebody chooses it. */
export const language = z.enum(languages);

/** As it is stored: before accounts had one nothing was said, and a newer release may know more than this one. */
export const storedLanguage = language.catch(usualLanguage);
