import { checkBookings } from './check-bookings.ts';
import { compose, containersOf, untilHealthy } from './compose-stack.ts';
import { type Crowd, whileBuying } from './crowd.ts';
import { docker } from './docker.ts';
import { expectThat, say } from './say.ts';

/** Longer than a service takes at most to finish what it has in hand. */
const STOP_SECONDS = '30';

/** A release as compose can do it: each container ends and a new one takes its place, while people buy. */
export async function replaceAll(crowd: Crowd): Promise<void> {
  const { tally, streams } = await whileBuying(crowd, async () => {
    for (const old of await containersOf('customer')) {
      await docker('stop', '-t', STOP_SECONDS, old);
      await docker('rm', old);
      await compose('up', '-d', '--no-deps', '--no-recreate', '--scale', 'customer=3', 'customer');
      await untilHealthy('customer');
    }
  });
  say(`all three replaced one by one under ${crowd.buyers.length} buyers: ${tally.summary()}`);
  say(`live streams: ${streams.opened} opened, ${streams.withHint} ended with a hint when to come back`);
  expectThat('not one request failed', tally.failures());
  expectThat('not one stream broke off', streams.broken > 0 ? [`${streams.broken} did`] : []);
  const { promised, paid, broken } = await checkBookings(crowd.buyers);
  expectThat(`${promised} bookings, ${paid} of them paid: each is there, no seat was given twice`, broken);
}
