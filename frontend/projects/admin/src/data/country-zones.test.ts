import { proposedZone, zonesOf } from './country-zones.ts';

describe('the time zone of a country', () => {
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

  it.each(['', 'x', 'ZZ', 'DEU'])('stays when nothing is known of "%s"', (country) => {
    expect(proposedZone(country, 'Europe/Berlin')).toBeUndefined();
  });
});
