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
  'search',
  'sign-in',
  'unsubscribe',
  'welcome',
] as const;

/** What the server fills. */
export const filledPaths = ['', 'events/:slug', 'events/:slug/seats', 'organizers/:id'] as const;

const pattern = (path: string): RegExp =>
  new RegExp(`^/${path.replace(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+)`)}/?$`);

const own = ownPaths.map(pattern);
const [home, event, seats, organizer] = filledPaths.map(pattern);

export type KnownPage =
  | { readonly page: 'own' | 'home' | 'unknown' }
  | { readonly page: 'event' | 'seats'; readonly slug: string }
  | { readonly page: 'organizer'; readonly id: string };

/** Nothing has a longer name; in letters. */
const longestPart = 80;

/** A part of a path, decoded. @throws URIError where it is no text */
const partOf = (path: string, place: RegExp | undefined, name: string): string | undefined => {
  const part = decodeURIComponent(place?.exec(path)?.groups?.[name] ?? '').normalize();
  return part === '' || Array.from(part).length > longestPart ? undefined : part;
};

/** Which page of the portal is at a path. @throws URIError where the path is no text */
export const pageAtPath = (path: string): KnownPage => {
  if (home?.test(path)) return { page: 'home' };
  const ofEvent = partOf(path, event, 'slug');
  if (ofEvent !== undefined) return { page: 'event', slug: ofEvent };
  const ofSeats = partOf(path, seats, 'slug');
  if (ofSeats !== undefined) return { page: 'seats', slug: ofSeats };
  const id = partOf(path, organizer, 'id');
  if (id !== undefined) return { page: 'organizer', id };
  return { page: own.some((place) => place.test(path)) ? 'own' : 'unknown' };
};
