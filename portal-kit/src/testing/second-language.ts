import { jest } from '@jest/globals';
import { addSecondLanguage, translated } from '@parterre/domain/testing/second-language';
import { en } from '@parterre/service-kit/words/en';

/** Adds a language to those that a service speaks, by nothing but its texts: for all that is imported after this. */
export const addSecondLanguageToService = (): string => {
  const second = addSecondLanguage();
  const words = new Map<string, unknown>([
    ['en', en],
    [second, translated(en)],
  ]);
  const say = (choose: (words: unknown) => string) =>
    Object.fromEntries(Array.from(words, ([language, spoken]) => [language, choose(spoken)]));
  jest.unstable_mockModule('@parterre/service-kit/words/kit-words', () => ({
    kitWords: Object.fromEntries(words),
    say,
  }));
  return second;
};
