import { jest } from '@jest/globals';
import { z } from 'zod';

/** The pseudo-locale of CLDR: a language that nobody speaks. Its dates and money are Greek, so that none of them looks English. */
const [second, locale] = ['en-XA', 'el-GR'] as const;

const [opens, closes] = ['⟦', '⟧'];

/** Stands for a fact while a text is made, so that only what the language itself says gets brackets. */
const placeOf = (n: number): string => String.fromCharCode(0xe000 + n);

const aroundFacts = (text: string, facts: readonly string[]): string =>
  text
    .split(/([\ue000-\uf8ff])/)
    .map((part, n) =>
      n % 2 === 1 ? (facts[part.charCodeAt(0) - 0xe000] ?? '') : part && opens + part + closes,
    )
    .join('');

/** The words of English in brackets, as somebody would hand in a translation. */
export const translated = (words: unknown): unknown => {
  if (typeof words === 'string') return opens + words + closes;
  if (typeof words === 'function')
    return (told: object): string => {
      const facts: string[] = [];
      const held = Object.fromEntries(
        Object.entries(told).map(([name, fact]): [string, unknown] =>
          typeof fact === 'string' ? [name, placeOf(facts.push(fact) - 1)] : [name, fact],
        ),
      );
      return aroundFacts(String(Reflect.apply(words, null, [held])), facts);
    };
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, translated(word)]));
};

/**
 * The words that are left of a text without all that was translated, without addresses, and without `facts`: what people
 * have named is not translated.
 */
export const untranslatedIn = (text: string, facts: readonly string[] = []): readonly string[] =>
  facts
    .reduce((left, fact) => left.replaceAll(fact, ' '), text)
    .replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
    .replaceAll(/https?:\S+|\S+@\S+/g, ' ')
    // Numbers of orders and tickets.
    .replaceAll(/\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/g, ' ')
    .match(/[A-Za-z]{2,}/g) ?? [];

/**
 * Adds a language to those that there are, by nothing but its texts: for all that is imported after this. Answers what it
 * is called.
 */
export const addSecondLanguage = (): string => {
  const languages = ['en', second] as const;
  const inEach = (make: (language: string) => unknown) => ({ en: make('en'), [second]: make(second) });
  const language = z.enum(languages);
  jest.unstable_mockModule('../words/languages.ts', () => ({
    languages,
    usualLanguage: 'en',
    locales: { en: 'en-GB', [second]: locale },
    inEach,
    language,
    storedLanguage: language.catch('en'),
  }));
  jest.unstable_mockModule('../words/catalogue.ts', () => ({
    catalogue: ({ en }: { readonly en: unknown }) => {
      const words: Readonly<Record<string, unknown>> = { en, [second]: translated(en) };
      return {
        in: (spoken: string) => words[spoken],
        say: (choose: (of: unknown, spoken: string) => string) =>
          inEach((spoken) => choose(words[spoken], spoken)),
      };
    },
  }));
  return second;
};
