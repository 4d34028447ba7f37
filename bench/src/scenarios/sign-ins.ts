import { z } from 'zod';
import { call } from '../buyers.ts';
import { median } from '../measure.ts';
import type { Line } from '../report.ts';
import type { Service } from '../stage.ts';

const people = 8;
const maxDelay = 15;
const runs = 5;
/** Sign-ins that do not count: what they run through is compiled meanwhile. */
const warmUps = 3;
const probed = z.object({ max: z.number(), p99: z.number() });

/** Eight people sign in at once: how long the service's event loop stands still meanwhile. */
export const signIns = async (service: Service): Promise<Line> => {
  const beginProbe = () => call('POST', service.probe, {});
  const endProbe = async () => probed.parse(JSON.parse((await call('GET', service.probe, {})).text));
  const signIn = (n: number) =>
    call(
      'POST',
      `${service.url}/api/session`,
      { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.${n}` },
      JSON.stringify({
        email: `bench-${crypto.randomUUID()}@parterre.example`,
        password: 'not the right one',
      }),
    );
  const all = () => Promise.all(Array.from({ length: people }, (_, n) => signIn(n)));
  for (let run = 0; run < warmUps; run++) await all();
  const delays: number[] = [];
  for (let run = 0; run < runs; run++) {
    await beginProbe();
    await all();
    delays.push((await endProbe()).max);
  }
  const delay = median(delays);
  return {
    what: 'eight people sign in at once',
    result: `event loop late by ${delay.toFixed(1)} ms at most`,
    against: '',
    target: `at most ${maxDelay} ms`,
    isMet: delay <= maxDelay,
    figures: { delay },
  };
};
