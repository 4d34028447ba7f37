import { InjectionToken } from '@angular/core';

/** The time zone of the visitor's clock. */
export const VISITOR_ZONE = new InjectionToken<string>('visitor zone', {
  factory: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
});
