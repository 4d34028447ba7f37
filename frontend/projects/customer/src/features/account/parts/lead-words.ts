const ofDates = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const ofTimes = { H: 'hour', M: 'minute' };

/** "1 day", "2 hours": how long before an event, as ISO 8601 says it. */
function leadInWords(lead: string, locale: string): string {
  const [date = '', time = ''] = lead.slice(1).split('T');
  return [...inUnits(date, ofDates, locale), ...inUnits(time, ofTimes, locale)].join(' ');
}

function inUnits(text: string, units: Readonly<Record<string, string>>, locale: string): string[] {
  return Array.from(text.matchAll(/(\d+)([A-Z])/g)).flatMap(([, count, letter = '']) => {
    const unit = units[letter];
    return unit === undefined
      ? []
      : [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count))];
  });
}

/** "1 day, 2 hours before". */
export function leadsInWords(leads: readonly string[], locale: string): string {
  if (leads.length === 0) return $localize`none by themselves`;
  const all = leads.map((lead) => leadInWords(lead, locale));
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(all);
  return $localize`${list}:lead times: before`;
}
