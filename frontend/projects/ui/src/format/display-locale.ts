import { InjectionToken, LOCALE_ID, inject } from '@angular/core';

/** How dates, numbers and money are written, and names sorted. */
export const DISPLAY_LOCALE = new InjectionToken<string>('display locale', {
  factory: () => displayLocale(inject(LOCALE_ID), navigator.languages),
});

/**
 * The language of the texts as it is used where the visitor is: their own English, or Britain's where they prefer other
 * languages to any. A portal that was built for one region writes as that region does.
 */
export function displayLocale(language: string, preferred: readonly string[]): string {
  if (language.includes('-')) return language;
  const own = preferred.find((each) => each.startsWith(`${language}-`));
  return own ?? (language === 'en' ? 'en-GB' : language);
}
