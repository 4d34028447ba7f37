/** What the portal has a page for and the server knows nothing of, as its router writes it. */
export const ownPaths = [
  'account',
  'bookings',
  'bookings/:id',
  'calendar',
  'confirm',
  'forgotten-password',
  'notifications',
  'register',
  'reset-password',
  'sign-in',
  'unsubscribe',
  'welcome',
] as const;

/** What the server fills. */
export const filledPaths = ['', 'events/:slug', 'events/:slug/seats'] as const;

const pattern = (path: string): RegExp =>
  new RegExp(`^/${path.replace(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+)`)}/?$`);

const own = ownPaths.map(pattern);
const [home, event, seats] = [pattern(''), pattern('events/:slug'), pattern('events/:slug/seats')];

export type KnownPage =
  { readonly page: 'own' | 'home' | 'unknown' } | { readonly page: 'event' | 'seats'; readonly slug: string };

/** Which page of the portal is at a path; the slug as it is after decoding. @throws URIError where the path is no text */
export const pageAtPath = (path: string): KnownPage => {
  if (home.test(path)) return { page: 'home' };
  for (const [page, place] of [
    ['event', event],
    ['seats', seats],
  ] as const) {
    const slug = place.exec(path)?.groups?.['slug'];
    if (slug !== undefined) return { page, slug: decodeURIComponent(slug).normalize() };
  }
  return { page: own.some((place) => place.test(path)) ? 'own' : 'unknown' };
};
