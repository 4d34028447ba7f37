import { InjectionToken } from '@angular/core';

/** The texts are English, so dates and money follow the visitor's own English, or Britain's where theirs is another. */
export const DISPLAY_LOCALE = new InjectionToken<string>('display locale', {
  factory: () => navigator.languages.find((language) => language.startsWith('en-')) ?? 'en-GB',
});
