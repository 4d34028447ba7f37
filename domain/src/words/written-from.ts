import { type Language, locales } from './languages.ts';

const fromTheRight = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'];

/** Which way a language is written, as HTML says it. */
export const writtenFrom = (language: Language): 'ltr' | 'rtl' =>
  fromTheRight.includes(new Intl.Locale(locales[language]).maximize().script ?? '') ? 'rtl' : 'ltr';
