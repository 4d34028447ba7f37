const key = 'parterre.told-here';

/** Whom this browser is to tell things, and when it said so last, in milliseconds. */
interface ToldHere {
  readonly accountId: string;
  readonly at: number;
}

/** A browser that says so is not asked to again for half a day. */
export const upkeepMs = 12 * 60 * 60_000;

/** Notes that this browser tells things to an account. Where a browser keeps nothing, it is not looked after. */
export function noteToldHere(told: ToldHere): void {
  try {
    localStorage.setItem(key, JSON.stringify(told));
  } catch {
    // It goes on until the push service ends it.
  }
}

/** Nobody is told anything here any more. */
export function forgetToldHere(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Whether it is time for this browser to say that it is still there for an account. */
export function isToldHereDue(accountId: string, now: number): boolean {
  try {
    const told: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof told !== 'object' || told === null || !('accountId' in told) || !('at' in told)) return false;
    // A clock that was ahead must not silence it for ever.
    return told.accountId === accountId && Math.abs(now - Number(told.at)) >= upkeepMs;
  } catch {
    return false;
  }
}
