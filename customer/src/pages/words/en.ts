import { countingIn } from '@parterre/domain/words/counting';

const count = countingIn('en');

/** What pages say before a script runs: in the portal's own words, where it says the same. */
export const en = {
  home: {
    title: 'Parterre: take your seat',
    heading: 'Take your seat.',
    text: 'See every seat live and choose your own. Sign in, and it is kept for you while you decide.',
    description: 'Find an event, see every seat live, and take the ones you want. Prices are what you pay.',
    searchLabel: 'Search for an artist, event or venue',
    placeholder: 'Artist, event or venue',
    search: 'Search',
  },
  dates: { all: 'All dates', today: 'Today', weekend: 'This weekend', pick: 'Pick dates' },
  kinds: {
    music: 'Music',
    theatre: 'Theatre',
    comedy: 'Comedy',
    family: 'Family',
    sport: 'Sport',
    talk: 'Talks',
    film: 'Film',
    online: 'Online',
  },
  flags: { plenty: '', few: 'Few left', 'sold-out': 'Sold out', 'not-yet': 'On sale soon', over: 'Over' },
  organizer: {
    kicker: 'Organizer',
    coming: 'Coming events',
    follow: '+ Follow',
    nothing: 'Nothing planned just now',
    description: ({ name }: { readonly name: string }) => `What ${name} has on, seat by seat.`,
  },
  nothing: 'Nothing on the programme',
  notFound: {
    title: 'Not found',
    heading: 'This seat is empty',
    text: 'There is no page at this address. It may have moved, or the event is over.',
  },
  gone: { title: 'No such event', heading: 'No such event', text: 'It was taken off the programme.' },
  seats: ({ title }: { readonly title: string }) => `Choose seats: ${title}`,
  whatsOn: 'What’s on',
  myTickets: 'My tickets',
  signIn: 'Sign in',
  map: 'Map and how to get there',
  seeWhatsOn: 'See what’s on',
  online: 'Online. The link comes with your tickets.',
  onlinePlace: 'Online',
  starts: ({ time }: { readonly time: string }) => `Starts ${time}`,
  doors: ({ doors, time }: { readonly doors: string; readonly time: string }) =>
    `Doors ${doors}, starts ${time}`,
  endsAbout: ({ time }: { readonly time: string }) => `ends about ${time}`,
  most: ({ places }: { readonly places: number }) =>
    count(places, { one: 'One ticket each', other: `At most ${places} tickets each` }),
  cancellableUntil: ({ day }: { readonly day: string }) => `Free to cancel until ${day}`,
  notCancellable: 'Tickets cannot be given back',
  ifOff: 'If it does not take place, your money comes back by itself.',
  addToCalendar: 'Add to calendar',
  share: 'Share',
  presentedBy: 'Presented by',
  prices: 'Prices',
  left: ({ places }: { readonly places: number }) =>
    places === 0 ? 'Sold out' : `${new Intl.NumberFormat('en').format(places)} left`,
  saleStartsIn: 'The sale starts in',
  units: {
    days: (count: number) => (count === 1 ? 'day' : 'days'),
    hours: (count: number) => (count === 1 ? 'hour' : 'hours'),
    minutes: (count: number) => (count === 1 ? 'minute' : 'minutes'),
    seconds: (count: number) => (count === 1 ? 'second' : 'seconds'),
  },
  places: ({ all, each }: { readonly all: number; readonly each: number | null }) => {
    const places = count(all, { one: '1 place', other: `${new Intl.NumberFormat('en').format(all)} places` });
    return each === null
      ? `${places}.`
      : `${places}, ${count(each, { one: 'one each', other: `at most ${each} each` })}.`;
  },
  allIn: 'Prices are what you pay. No fees are added.',
  chooseSeats: 'Choose seats',
  onSaleFrom: 'On sale from',
  tellMe: 'Tell me when it starts',
  from: ({ price }: { readonly price: string }) => `from ${price}`,
  soldOut: 'Sold out',
  over: 'This event is over',
  closed: 'Sales have ended',
  free: 'Free',
  /** Under a link to an event, elsewhere. */
  summary: ({ when, where }: { readonly when: string; readonly where: string }) => `${when}. ${where}.`,
  feed: { title: 'Parterre: what’s on', about: 'Events to come, the soonest first.' },
};

export type PageWords = typeof en;
