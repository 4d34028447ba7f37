const key = 'parterre.told-here';

/** Whom this browser is to tell things, and when it said so last, in milliseconds. */
interface ToldHere {
  readonly accountId: string;
  readonly at: number;
  /** By which the server knows this browser; empty once the session is over that it was said in. */
  readonly endpoint: string;
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

function toldHere(): ToldHere | null {
  try {
    const told: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof told !== 'object' || told === null) return null;
    if (!('accountId' in told && 'at' in told && 'endpoint' in told)) return null;
    return { accountId: String(told.accountId), at: Number(told.at), endpoint: String(told.endpoint) };
  } catch {
    return null;
  }
}

/** A session is over: in the next one it is said at once, if that is the same person's. */
export function loosenToldHere(): void {
  const told = toldHere();
  if (told) noteToldHere({ ...told, at: 0, endpoint: '' });
}

/** Whether it is time for this browser to say that it is still there for an account. */
export function isToldHereDue(accountId: string, now: number): boolean {
  const told = toldHere();
  // A clock that was ahead must not silence it for ever.
  return told?.accountId === accountId && Math.abs(now - told.at) >= upkeepMs;
}

/** Whether it said so last by this endpoint, in this session. */
export function wasToldHere(endpoint: string): boolean {
  return toldHere()?.endpoint === endpoint;
}
