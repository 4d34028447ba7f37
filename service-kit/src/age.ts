/** How long a process is to serve, in days: so long, and up to `spread` longer. 0 days are for ever. */
export type Lifetime = { readonly days: number; readonly spread: number };

/** What a lifetime is measured by. */
export type Course = {
  /** How long the process has run, in seconds. Not the time of day: a clock that is put right makes nobody old. */
  readonly age: () => number;
  /** From 0 up to 1: which part of the spread is this process' own. */
  readonly chance: () => number;
};

const secondsOfADay = 86_400;

const ownCourse: Course = { age: () => process.uptime(), chance: () => Math.random() };

/**
 * Answers whether the process is to be replaced: it has read its keys so long ago that they are soon to be others. Each
 * process has an end of its own, so that those that began together do not go together. `tell` is called once.
 */
export const growsOld = (
  { days, spread }: Lifetime,
  tell: (days: number) => void,
  { age, chance }: Course = ownCourse,
): (() => boolean) => {
  const end = days === 0 ? Infinity : (days + spread * chance()) * secondsOfADay;
  let isTold = false;
  return () => {
    const isOld = age() >= end;
    if (isOld && !isTold) tell(Math.floor(age() / secondsOfADay));
    isTold ||= isOld;
    return isOld;
  };
};
