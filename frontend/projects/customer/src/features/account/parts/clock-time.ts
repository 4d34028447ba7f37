/** A time of the day as people there write it: "22:30", "10:30 PM". */
export function clockTime(wallClock: string, locale: string): string {
  const at = new Date(`1970-01-01T${wallClock}:00Z`);
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(at);
}
