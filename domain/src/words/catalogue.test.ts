import { describe, expect, test } from '@jest/globals';
import { catalogue } from './catalogue.ts';
import { countingIn } from './counting.ts';
import { inEach, languages, locales, storedLanguage, usualLanguage } from './languages.ts';

const words = catalogue(inEach(() => ({ hello: ({ name }: { name: string }) => `Hello ${name}` })));

describe('a catalogue', () => {
  test('has its words in the language that somebody reads', () => {
    expect(words.in('en').hello({ name: 'Carla' })).toBe('Hello Carla');
  });

  test('says one thing in every language', () => {
    const text = words.say(({ hello }) => hello({ name: 'Carla' }));
    expect(Object.keys(text)).toEqual(languages);
    expect(text.en).toBe('Hello Carla');
  });
});

describe('a language', () => {
  test('is known to Intl, with the rules by which it counts and writes dates', () => {
    const known = Object.values(locales).flatMap((locale) => Intl.DateTimeFormat.supportedLocalesOf(locale));
    expect(known).toEqual(Object.values(locales));
  });

  test.each([undefined, 'tlh'])(
    'that is stored as %s is the usual one: another release wrote it',
    (stored) => {
      expect(storedLanguage.parse(stored)).toBe(usualLanguage);
    },
  );
});

describe('counting', () => {
  const seats = { one: 'seat', other: 'seats' };

  test('takes the form that a count asks for', () => {
    const count = countingIn('en');
    expect([0, 1, 2].map((n) => count(n, seats))).toEqual(['seats', 'seat', 'seats']);
  });

  test('knows languages with more forms than two', () => {
    const count = countingIn('pl');
    const forms = { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' };
    expect([1, 3, 5, 22].map((n) => count(n, forms))).toEqual(['miejsce', 'miejsca', 'miejsc', 'miejsca']);
  });
});
