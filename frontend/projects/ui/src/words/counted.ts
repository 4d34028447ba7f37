import { displayLocale } from '../format/display-locale.ts';

/** Making one takes longer than all the rest of a message. */
const pluralRules = new Map<string, Intl.PluralRules>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/**
 * The form of a message that fits a number. In code as in templates a message has the syntax of ICU, so that every
 * language says as many forms as it has: `{count, plural, =0 {none} one {# place} other {# places}}`; `#` is the number,
 * written as in `DISPLAY_LOCALE`.
 */
export function counted(message: string, count: number): string {
  // The build writes the language here; where nothing is built, in tests, it is the language of the code.
  const language = $localize.locale ?? 'en';
  const forms = new Map(
    Array.from(message.matchAll(/(=\d+|\w+) ?\{([^{}]*)\}/g), ([, when = '', form = '']) => [when, form]),
  );
  const form = forms.get(`=${count}`) ?? forms.get(rulesOf(language).select(count)) ?? forms.get('other');
  const locale = displayLocale(language, navigator.languages);
  return (form ?? message).replaceAll('#', formatOf(locale).format(count));
}

const rulesOf = (language: string): Intl.PluralRules =>
  kept(pluralRules, language, () => new Intl.PluralRules(language));

const formatOf = (locale: string): Intl.NumberFormat =>
  kept(numberFormats, locale, () => new Intl.NumberFormat(locale));

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const one = all.get(key) ?? make();
  all.set(key, one);
  return one;
}
