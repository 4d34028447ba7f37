import { proposedZone, zonesOf } from './country-zones.ts';

describe('the time zone of a country', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is its only one', () => {
    expect(proposedZone('JP', 'Europe/Berlin')).toBe('Asia/Tokyo');
    expect(proposedZone('FR', 'Europe/Berlin')).toBe('Europe/Paris');
  });

  it('has to be said where there are several', () => {
    expect(zonesOf('US').length).toBeGreaterThan(3);
    expect(proposedZone('US', 'Europe/Berlin')).toBe('');
  });

  it('stays when it is one of them', () => {
    expect(proposedZone('US', 'America/Chicago')).toBeUndefined();
  });

  it.each<[string, object, string | undefined]>([
    ['a method', { getTimeZones: () => ['Asia/Tokyo'] }, 'Asia/Tokyo'],
    ['a property', { timeZones: ['Asia/Tokyo'] }, 'Asia/Tokyo'],
    ['nothing', {}, undefined],
    ['what is no list of words', { timeZones: [9] }, undefined],
  ])('is known where the browser tells it by %s', (_, locale, zone) => {
    const Locale = function () {
      return locale;
    };
    vi.stubGlobal('Intl', { Locale });
    expect(proposedZone('JP', 'Europe/Berlin')).toBe(zone);
  });

  it.each(['', 'x', 'ZZ', 'DEU'])('stays when nothing is known of "%s"', (country) => {
    expect(proposedZone(country, 'Europe/Berlin')).toBeUndefined();
  });
});
