import { inEach, type Language } from './languages.ts';

/** What is said before anybody knows to whom: the same in every language. */
export type Text = Readonly<Record<Language, string>>;

export type Catalogue<Words> = {
  /** For what is written to somebody. */
  readonly in: (language: Language) => Words;
  /** For what is answered to whoever may ask. */
  readonly say: (choose: (words: Words, language: Language) => string) => Text;
};

/**
 * The words of a room. A language that lacks one of them, or wants a fact that nobody tells, does not compile: English says
 * which words there are, and with what facts.
 */
export const catalogue = <Words>(words: Readonly<Record<Language, Words>>): Catalogue<Words> => ({
  in: (language) => words[language],
  say: (choose) => inEach((language) => choose(words[language], language)),
});
