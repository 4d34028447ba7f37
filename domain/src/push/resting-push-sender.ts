import type { Alarm } from '../alarm.ts';
import type { Clock } from '../clock.ts';
import { type Resting, resting } from '../resting.ts';
import type { PushMessage, PushSender, PushTaken } from './push-sender.ts';
import { type PushService, pushServiceOf } from './push-services.ts';
import type { PushSubscription } from './push-subscription.ts';

type RestingPushSender = Resting<[PushSubscription, PushMessage], PushTaken>;

type Deps = { readonly ownHosts: readonly string[]; readonly clock: Clock; readonly alarm: Alarm };

/**
 * Leaves a push service alone that is away, each by itself: that Apple's is down is no reason to keep anything from
 * Chrome. There is no use in asking only while all rest that were asked so far.
 */
export const restingPushSender = (
  sender: PushSender,
  { ownHosts, clock, alarm }: Deps,
): RestingPushSender => {
  const services = new Map<PushService, RestingPushSender>();
  const of = (service: PushService): RestingPushSender => {
    const known = services.get(service);
    if (known) return known;
    const whenAway = `the push service (${service}) takes no message`;
    const made = resting<[PushSubscription, PushMessage], PushTaken>(sender, { clock, alarm, whenAway });
    services.set(service, made);
    return made;
  };
  return {
    send: (subscription, message) => {
      const service = pushServiceOf(subscription.endpoint, ownHosts);
      return (service ? of(service) : sender).send(subscription, message);
    },
    restsUntil: () => {
      const rests = [...services.values()].map(({ restsUntil }) => restsUntil());
      const ends = rests.filter((end) => end !== null);
      return rests.length > 0 && ends.length === rests.length ? Math.min(...ends) : null;
    },
  };
};
