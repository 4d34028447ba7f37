import type { Check } from './check.ts';

/**
 * How far two clocks may be apart, in milliseconds. Holds last minutes and sessions seconds more than they say, so two
 * seconds do no harm; a header tells whole seconds only.
 */
const tolerance = 2000;

/** A clock that an address tells with its answers, whatever they are. */
const clockAt = async (url: string): Promise<number> => {
  const before = Date.now();
  const answer = await fetch(url, {
    headers: { 'Cache-Control': 'no-cache' },
    signal: AbortSignal.timeout(10_000),
  });
  await answer.body?.cancel();
  const told = Date.parse(answer.headers.get('Date') ?? '');
  if (Number.isNaN(told)) throw new Error(`${url} does not say what time it is`);
  // The header leaves out the fraction: half a second on average.
  return told + 500 - (before + Date.now()) / 2;
};

/** Deadlines are written by one process and read by another, so all must mean the same time. */
export const clocksAgree = (others: Readonly<Record<string, string>>): Check => ({
  name: 'clocks',
  ask: async () => {
    const found = await Promise.all(
      Object.entries(others).map(async ([name, url]) => ({ name, ahead: await clockAt(url) })),
    );
    const wrong = found.filter(({ ahead }) => Math.abs(ahead) > tolerance);
    if (wrong.length > 0)
      throw new Error(
        wrong
          .map(({ name, ahead }) => `the clock of ${name} is ${(ahead / 1000).toFixed(1)} s from ours`)
          .join('; '),
      );
    return `agree: ${found.map(({ name }) => name).join(', ')}`;
  },
});
