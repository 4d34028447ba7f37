/** What happens to whatever is sent to a number. */
export type Behaviour =
  'fails' | 'is-throttled' | 'is-opted-out' | 'is-refused' | 'never-arrives' | 'blocks-sms' | 'is-slow';

export type SpecialNumber = {
  readonly number: string;
  readonly behaviour: Behaviour;
  readonly effect: string;
};

/** How long somebody waits for an answer, in milliseconds, who sends to a number that is slow: too long. */
export const slowAnswer = 20_000;

/** Numbers that nobody in North America has: those from 555-0100 to 555-0199 are kept for stories. */
export const specialNumbers: readonly SpecialNumber[] = [
  { number: '+12025550101', behaviour: 'fails', effect: 'SNS fails (InternalError)' },
  { number: '+12025550102', behaviour: 'is-throttled', effect: 'Too many at once (Throttling)' },
  { number: '+12025550103', behaviour: 'is-opted-out', effect: 'Wants no text messages (OptedOut)' },
  { number: '+12025550104', behaviour: 'is-refused', effect: 'Is no number to SNS (InvalidParameter)' },
  { number: '+12025550105', behaviour: 'never-arrives', effect: 'Is taken, and reported as not delivered' },
  { number: '+12025550106', behaviour: 'is-slow', effect: `Is taken after ${slowAnswer / 1000} seconds` },
  {
    number: '+12025550107',
    behaviour: 'blocks-sms',
    effect: 'Is taken, and reported as a phone that blocks text messages',
  },
];

export const behaviourOf = (number: string): Behaviour | null =>
  specialNumbers.find((special) => special.number === number)?.behaviour ?? null;
