import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import type { Delivery } from '../../../data/api.ts';

export type Way = Delivery['channels'][number];
export type DeliveryState = Way['state'];

/** How good something is, for its colour; the word and the icon say it without. */
export type Tone = 'good' | 'bad' | 'open';

interface StateLook {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: Tone;
  /** The worst first. */
  readonly rank: number;
}

export const stateLooks: Readonly<Record<DeliveryState, StateLook>> = {
  bounced: { word: $localize`Bounced`, icon: 'error', tone: 'bad', rank: 0 },
  failed: { word: $localize`Failed`, icon: 'error', tone: 'bad', rank: 1 },
  'given-up': { word: $localize`Given up`, icon: 'block', tone: 'bad', rank: 2 },
  held: { word: $localize`Held back`, icon: 'bedtime', tone: 'open', rank: 3 },
  queued: { word: $localize`Queued`, icon: 'schedule', tone: 'open', rank: 4 },
  sent: { word: $localize`Sent`, icon: 'send', tone: 'open', rank: 5 },
  delivered: { word: $localize`Delivered`, icon: 'check', tone: 'good', rank: 6 },
  'not-used': { word: $localize`Not used`, icon: 'remove', tone: 'open', rank: 7 },
};

/** What can be looked for; what was not to be used is nobody's question. */
const soughtStates = ['bounced', 'failed', 'given-up', 'held', 'queued', 'sent', 'delivered'] as const;
export type SoughtState = (typeof soughtStates)[number] | 'troubled';

export const stateChoices: readonly { readonly state: SoughtState; readonly word: string }[] = [
  { state: 'troubled', word: $localize`Did not arrive` },
  ...soughtStates.map((state) => ({ state, word: stateLooks[state].word })),
];

/** The one that says most about a message: whatever went wrong, else what is on its way. */
export const worstOf = (channels: readonly Way[]): Way | undefined =>
  channels
    .filter(({ state }) => state !== 'not-used')
    .toSorted((a, b) => stateLooks[a.state].rank - stateLooks[b.state].rank)[0];

export const isTroubled = ({ state }: Way): boolean => stateLooks[state].tone === 'bad';
