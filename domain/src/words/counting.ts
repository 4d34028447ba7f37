/** What follows a count, by the plural category of the language (CLDR). Where a category has none, `other` stands. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** How a language counts: `countingIn('en')(1, { one: 'seat', other: 'seats' })` is `seat`. */
export const countingIn = (locale: string): ((count: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
};
