type OfNumber = { readonly most: number };

/** What is said to who wants to be reminded. */
export const en = {
  /** Follows the name of a field. */
  lead: 'must be a time of 5 minutes to one year, like P1D, P2W, P1M or PT2H',
  past: 'is a time that is past; choose one nearer to the event',
  twice: 'is there already; each time before the event can be chosen once',
  tooMany: ({ most }: OfNumber) => `are too many; an event has ${most} reminders at most`,
  notBooked: 'You can be reminded of events that you have booked.',
  eventOver: 'This event has begun, or does not take place.',
  changedMeanwhile: 'Your reminders changed in the meantime. Please try again.',
};

export type ReminderWords = typeof en;
