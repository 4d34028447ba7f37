/** "Malaysia Time (Kuala Lumpur)" for `Asia/Kuala_Lumpur`. */
export function zoneName(timeZone: string | undefined, locale: string): string {
  if (timeZone === undefined) return '';
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' });
  const name = format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value;
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ');
  return name === undefined || name === city ? (city ?? '') : `${name} (${city ?? ''})`;
}
