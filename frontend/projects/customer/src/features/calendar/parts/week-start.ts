/** What newer browsers know of a locale, and the compiler does not yet. */
interface WithWeekInfo {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The day with which weeks begin there: Monday is 1, Sunday is 7. Monday where a browser does not know. */
export function weekStart(locale: string): number {
  const known: Intl.Locale & WithWeekInfo = new Intl.Locale(locale);
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}
