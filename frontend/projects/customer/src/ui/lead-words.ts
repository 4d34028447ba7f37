/** In which units people say how long before an event. */
export type LeadUnit = 'minute' | 'hour' | 'day' | 'week' | 'month';

/** The same time as ISO 8601 has it. */
export function leadOf(count: number, unit: LeadUnit): string {
  switch (unit) {
    case 'minute':
      return `PT${count}M`;
    case 'hour':
      return `PT${count}H`;
    case 'day':
      return `P${count}D`;
    case 'week':
      return `P${7 * count}D`;
    case 'month':
      return `P${count}M`;
    default:
      return unit satisfies never;
  }
}

/** "1 day", "2 hours", "1 week": how long before an event, of what ISO 8601 says without seconds. */
export function leadWords(lead: string, locale: string): string {
  const found = /^P(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(lead) ?? [];
  const [months = 0, days = 0, hours = 0, minutes = 0] = found.slice(1).map((text) => Number(text || 0));
  const isWeeks = days % 7 === 0;
  const amounts: readonly (readonly [number, LeadUnit])[] = [
    [months, 'month'],
    isWeeks ? [days / 7, 'week'] : [days, 'day'],
    [hours, 'hour'],
    [minutes, 'minute'],
  ];
  return amounts
    .filter(([count]) => count > 0)
    .map(([count, unit]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    )
    .join(' ');
}

/** "1 day and 2 hours before", of those of several reminders. */
export function leadsWords(leads: readonly string[], locale: string): string {
  const list = new Intl.ListFormat(locale).format(leads.map((lead) => leadWords(lead, locale)));
  return $localize`${list}:how long, "1 day and 2 hours": before`;
}
