import { mapLink } from './map-link.ts';

const venue = { name: 'Kumo Hall', address: 'Ring 1', city: 'Vienna', country: 'AT', online: false };

describe('the way to a place', () => {
  it.each([
    ['Mozilla/5.0 (Linux; Android 16; Pixel 9)', 'geo:0,0?q='],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', 'https://maps.apple.com/?q='],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'https://www.openstreetmap.org/search?query='],
  ])('of %s opens by %s', (userAgent, start) => {
    expect(mapLink(venue, userAgent)).toBe(`${start}Kumo%20Hall%2C%20Ring%201%2C%20Vienna%2C%20AT`);
  });
});
