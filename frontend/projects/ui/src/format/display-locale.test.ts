import { displayLocale } from './display-locale.ts';

describe('the locale in which things are written', () => {
  it.each([
    ['en', ['en-MY', 'en'], 'en-MY'],
    ['en', ['de-AT', 'en-US'], 'en-US'],
    ['en', ['en', 'de'], 'en-GB'],
    ['de', ['en-GB', 'de-CH'], 'de-CH'],
    ['de', ['en-GB'], 'de'],
    ['zh-TW', ['zh-CN'], 'zh-TW'],
  ])('of texts in %s, to who prefers %j, is %s', (language, preferred, locale) => {
    expect(displayLocale(language, preferred)).toBe(locale);
  });
});
