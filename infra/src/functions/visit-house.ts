type Fetch = typeof globalThis.fetch;

/** A visit that takes longer is as good as none, in milliseconds. */
const patience = 10_000;

/** How far two clocks may be apart, in milliseconds: sessions and holds are told in seconds. */
const tolerance = 30_000;

/** Known by its name in every log, and to firewalls that refuse whoever has none. */
const headers = { 'User-Agent': 'parterre-visit' };

type Visit = { readonly path: string; readonly mustHave: string };

const visits: readonly Visit[] = [
  { path: '/', mustHave: '<pt-root' },
  { path: '/api/events?limit=1', mustHave: '"events"' },
];

const clockProblem = (date: string | null, now: number): string[] => {
  const apart = date === null ? 0 : Math.abs(Date.parse(date) - now);
  return apart > tolerance ? [`its clock is ${Math.round(apart / 1000)} s off`] : [];
};

const visit = async (fetch: Fetch, url: string, { path, mustHave }: Visit): Promise<string[]> => {
  try {
    const answer = await fetch(`${url}${path}`, { headers, signal: AbortSignal.timeout(patience) });
    if (answer.status !== 200) return [`${path} answers ${answer.status}`];
    const page = await answer.text();
    const missing = page.includes(mustHave) ? [] : [`${path} is not what it should be`];
    return [...missing, ...clockProblem(answer.headers.get('date'), Date.now())];
  } catch (error) {
    return [`${path} cannot be reached: ${error instanceof Error ? error.message : String(error)}`];
  }
};

/**
 * Goes to the house as customers do: by its name, its certificate, CloudFront, the firewall. What stands inside of these
 * has alarms of its own. @returns what is wrong
 */
export const problemsAt = async (url: string, fetch: Fetch = globalThis.fetch): Promise<string[]> =>
  (await Promise.all(visits.map((one) => visit(fetch, url, one)))).flat();

/** A visit that finds the house closed fails, and failures are counted by an alarm (visits.yaml). */
export const handler = async (): Promise<void> => {
  const problems = await problemsAt(process.env.PUBLIC_URL ?? '');
  if (problems.length > 0) throw new Error(problems.join('; '));
};
