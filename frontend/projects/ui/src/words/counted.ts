/**
 * The form of a message that fits a number. In code as in templates a message has the syntax of ICU, so that every
 * language says as many forms as it has: `{count, plural, =0 {none} one {# place} other {# places}}`; `#` is the number.
 */
export function counted(message: string, count: number): string {
  // The build writes the language here; where nothing is built, in tests, it is the language of the code.
  const language = $localize.locale ?? 'en';
  const forms = new Map(
    Array.from(message.matchAll(/(=\d+|\w+) ?\{([^{}]*)\}/g), ([, when = '', form = '']) => [when, form]),
  );
  const form = forms.get(`=${count}`) ?? forms.get(new Intl.PluralRules(language).select(count));
  return (form ?? forms.get('other') ?? message).replaceAll(
    '#',
    new Intl.NumberFormat(language).format(count),
  );
}
