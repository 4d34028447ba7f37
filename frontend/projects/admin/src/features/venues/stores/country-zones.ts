/** Some browsers answer by a method, some by a property, some not at all; the list itself is CLDR's in each. */
function told(locale: object): unknown {
  if ('getTimeZones' in locale && typeof locale.getTimeZones === 'function')
    return Reflect.apply(locale.getTimeZones, locale, []);
  return 'timeZones' in locale ? locale.timeZones : undefined;
}

/** The time zones of a country (ISO 3166-1 alpha-2); none where the browser does not know them. */
export function zonesOf(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const zones = told(new Intl.Locale('und', { region: country }));
  return Array.isArray(zones) ? zones.filter((zone) => typeof zone === 'string') : [];
}

/**
 * The zone that a country proposes: its only one, or the one that is chosen already if it is among its zones. Empty when
 * there are several, so that somebody has to say which; undefined when nothing is known and the choice stays.
 */
export function proposedZone(country: string, chosen: string): string | undefined {
  const zones = zonesOf(country);
  if (zones.length === 0 || zones.includes(chosen)) return undefined;
  return zones.length === 1 ? zones[0] : '';
}
