import type { Delivery } from '../data/api.ts';

type Way = Delivery['channels'][number];

const ways: readonly Way[] = (['email', 'sms', 'push'] as const).map((channel) => ({
  ...{ channel, state: 'not-used', why: 'not-for-this', until: null, tries: [], canBeSentAgain: false },
}));

/** A message to Carla that is in her inbox, as the log has it. Of its channels, what is said of them. */
export function aDelivery({
  channels = {},
  ...given
}: Partial<Omit<Delivery, 'channels'>> & {
  readonly channels?: Partial<Record<Way['channel'], Partial<Way>>>;
} = {}): Delivery {
  return {
    ...{ id: 'd1', kind: 'booking-confirmed', at: '2026-12-01T11:58:00Z', bookingId: 'b1' },
    to: { name: 'Carla', email: 'carla@mail.test' },
    ...{ title: 'Your tickets', text: 'Nocturne, on Friday.' },
    event: { id: 'e1', title: 'Nocturne' },
    inbox: { readAt: null },
    ...given,
    channels: ways.map((way) => ({ ...way, ...channels[way.channel] })),
  };
}

/** One that failed by e-mail and may be tried again. */
export const aFailedDelivery = (given: Partial<Omit<Delivery, 'channels'>> = {}): Delivery =>
  aDelivery({ ...given, channels: { email: { state: 'failed', why: null, canBeSentAgain: true } } });

/** One that came back. */
export const aBouncedDelivery = (given: Partial<Omit<Delivery, 'channels'>> = {}): Delivery =>
  aDelivery({ ...given, channels: { email: { state: 'bounced', why: null } } });
