import type { Delivery } from '../../../data/api.ts';
import type { Way } from './state-words.ts';
import { isTroubled } from './state-words.ts';

interface Wanted {
  readonly id: string;
  readonly channel: Way['channel'];
}

/** Every channel of these that can be tried once more. */
export const wantedOf = (deliveries: readonly Delivery[]): readonly Wanted[] =>
  deliveries.flatMap(({ id, channels }) =>
    channels.filter(({ canBeSentAgain }) => canBeSentAgain).map(({ channel }) => ({ id, channel })),
  );

/** A browser that is not there any more came back: its owner reads the same elsewhere, and nobody can do anything about it. */
const isGoneBrowser = ({ channel, state }: Way) => channel === 'push' && state === 'bounced';

/** What did not arrive, by what can be done about it: each message counts once. */
export function countTroubles(found: readonly Delivery[]) {
  const deliveries = found.filter(({ channels }) =>
    channels.some((way) => isTroubled(way) && !isGoneBrowser(way)),
  );
  const again = deliveries.filter(({ channels }) =>
    channels.some((way) => isTroubled(way) && way.canBeSentAgain),
  );
  const rest = deliveries.filter((one) => !again.includes(one));
  const dead = rest.filter(({ channels }) =>
    channels.some((way) => way.state === 'bounced' && !isGoneBrowser(way)),
  );
  return { all: deliveries.length, again, dead: dead.length, other: rest.length - dead.length };
}
