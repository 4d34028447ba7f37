type Id = { readonly id: string };
type Why = { readonly why: string };
type Pixels = { readonly width: number; readonly height: number };
type Format = { readonly format: string };

const pictures = 'a JPEG, PNG, WebP or AVIF';

/** Why a picture is no poster. */
const poster = {
  empty: 'the file is empty',
  noPicture: `it is not ${pictures} picture`,
  otherFormat: ({ format }: Format) => `it is ${format}; save it as ${pictures}`,
  damaged: ({ format }: Format) => `it begins like ${format} and is damaged`,
  incomplete: 'the file is damaged or incomplete',
  tooSlow: 'it takes too long to be read; save it smaller',
  animated: ({ frames }: { readonly frames: number }) =>
    `it is animated: it has ${frames} frames, and a poster stands still`,
  tooSmall: ({ width, height, least }: Pixels & { readonly least: number }) =>
    `it has ${width} × ${height} pixels and must have at least ${least} each way`,
  tooLong: ({ width, height, times }: Pixels & { readonly times: number }) =>
    `it has ${width} × ${height} pixels, and one side may be ${times} times as long as the other at most`,
  tooManyPixels: ({ megapixels, most, why }: { readonly megapixels: number; readonly most: number } & Why) =>
    `it has ${megapixels} megapixels and may have ${most} at most${why}`,
  asAvif: ' as an AVIF',
  asInterlaced: ({ format }: Format) => ` as a ${format} that is progressive or interlaced`,
};

/** What an event needs before it can be published: what is there, and what is not. */
const checklist = {
  title: 'Title and description',
  titleTooShort: 'Give the event a title of at least three letters.',
  descriptionTooShort: 'Describe the event in a sentence or two.',
  dates: 'Date and times',
  startsInThePast: 'The event must start in the future.',
  endsBeforeStart: 'The event must end after it starts.',
  doorsAfterStart: 'Doors must open before the event starts.',
  venue: 'Venue with a chart',
  noChart: 'The venue has no chart yet.',
  poster: 'A poster image',
  noPoster: 'Add a poster image.',
  categories: 'Ticket categories',
  noCategory: 'Add at least one ticket category.',
  price: ({ category, why }: { readonly category: string } & Why) => `The price of “${category}” ${why}.`,
  otherCurrency: ({ currency }: { readonly currency: string }) => `is not in ${currency}`,
  noChartForSeats: 'Seats can be assigned when the venue has a chart.',
  undecided: ({ undecided, places }: { readonly undecided: number; readonly places: number }) =>
    `${undecided} of ${places} places have no ticket category yet.`,
  assigned: ({ assigned, places }: { readonly assigned: number; readonly places: number }) =>
    `${assigned} of ${places} places are for sale`,
  nothingForSale: 'No place is for sale.',
  sales: 'Sales period',
  closesBeforeOpening: 'Sales must open before they close.',
  salesOver: 'Sales would be over already.',
  closesAfterEnd: 'Sales must close before the event ends.',
  cancellingAfterStart: 'Cancelling must end before the event starts.',
};

/** Words by which kinds of events are found, besides those that are said of the events themselves. */
const foundAs = {
  music: 'music concert',
  theatre: 'theatre theater play',
  comedy: 'comedy stand-up',
  family: 'family children kids',
  sport: 'sport sports match',
  talk: 'talk lecture reading',
  film: 'film movie cinema',
  other: 'other',
};

/** Words that are in so many texts that nothing is found by them. */
const saidAnywhere = 'a an and are as at be by for from in is it of on or that the this to with you your';

/** What is said of events, their prices and pictures. What is said of a field follows its name. */
export const en = {
  foundAs,
  saidAnywhere,
  noSuchPicture: 'There is no such picture.',
  noPoster: ({ why }: Why) => `This cannot be used as a poster: ${why}.`,
  poster,
  checklist,
  changedMeanwhile: 'Somebody else has changed this event. Look at it anew, then try again.',
  addressInUse: 'Another event has this address already.',
  fixedWhilePublished: 'This cannot be changed while the event is published.',
  seatsFixedWhilePublished: 'Seats and prices are fixed while the event is published.',
  justUnpublishing: 'The event is just being taken back. Open it anew, then change this.',
  titleNeeded: 'A published event needs a title.',
  currencyFixed: 'The currency cannot change while there are ticket categories.',
  overOrCancelled: 'This event is over or cancelled.',
  noDraft: 'This event is not a draft any more.',
  notPublished: 'This event is not published.',
  stillMissing: 'Something is still missing.',
  hasBookings: 'Somebody has booked already: an event can only be unpublished before.',
  noSuchPlace: 'This chart has no such place.',
  noSuchCategory: 'This ticket category does not exist.',
  category: ({ why }: Why) => `The ticket category ${why}.`,
  price: ({ why }: Why) => `The price ${why}.`,
  field: {
    unknown: 'is not known',
    taken: 'is taken',
    otherEventsCategory: 'is not a category of this event',
    section: ({ id }: Id) => `there is no section ${id}`,
    row: ({ id }: Id) => `there is no row ${id}`,
    seat: ({ id }: Id) => `there is no seat ${id}`,
    area: ({ id }: Id) => `there is no area ${id}`,
    currency: ({ currency }: { readonly currency: string }) => `must be priced in ${currency}`,
    colour: 'needs a colour that no other category has',
    name: 'needs a name that no other category has',
    oneTooMany: ({ most }: { readonly most: number }) => `would be one too many: there can be ${most}`,
  },
};

export type ProgrammeWords = typeof en;
