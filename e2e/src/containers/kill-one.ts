import { setTimeout as sleep } from 'node:timers/promises';
import { checkBookings } from './check-bookings.ts';
import { containersOf, untilHealthy } from './compose-stack.ts';
import { type Crowd, whileBuying } from './crowd.ts';
import { docker } from './docker.ts';
import { type Memory, measureMemory } from './measure-memory.ts';
import { expectThat, say } from './say.ts';

/** Buyers go on without it for so long. */
const GONE_MS = 10_000;

/** Nothing that a buyer was told is lost with the container that said it. Answers what memory the crowd took. */
export async function killOne(crowd: Crowd): Promise<Memory> {
  let busy: Memory = new Map();
  const { tally } = await whileBuying(crowd, async () => {
    busy = await measureMemory();
    const [victim = ''] = await containersOf('customer');
    await docker('kill', '-s', 'KILL', victim);
    await sleep(GONE_MS);
    await docker('start', victim);
    await untilHealthy('customer');
  });
  say(`one of three killed under ${crowd.buyers.length} buyers: ${tally.summary()}`);
  const { promised, paid, broken } = await checkBookings(crowd.buyers);
  expectThat(`${promised} bookings, ${paid} of them paid: each is there, no seat was given twice`, broken);
  return busy;
}
