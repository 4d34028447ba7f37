import { type Clock, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import type { OrganizationId } from '../../ids.ts';
import type { Actor, Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import { changeNotification } from '../notifications/change-notification.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { canBeSentAgain, queuedAgain } from '../notifications/delivery.ts';
import { kinds } from '../kinds/kinds.ts';
import {
  instantOf,
  type Notification,
  type NotificationKey,
  withDelivery,
} from '../notifications/notification.ts';
import type { NotificationJob } from '../notifications/notification-job.ts';
import type { NotificationStore } from '../notifications/notification-store.ts';
import { kindOf } from '../kinds/told.ts';

type Deps = {
  readonly commit: Commit;
  readonly notifications: Pick<NotificationStore, 'get' | 'save'>;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly queue: (job: NotificationJob) => Promise<void>;
  readonly clock: Clock;
};

/** So many are sent again by one request. */
export const mostSentAgain = 100;

export type SendAgain = NotificationKey & { readonly channel: OutsideChannel };

/** Whether it can be put into words once more: codes and links are kept nowhere, and whoever wants one asks for another. */
const isComposedAnew = ({ told }: Notification): boolean => kinds[kindOf(told)].topic !== 'account';

/** @param now in milliseconds since the epoch */
export const isSentAgain = (of: Notification, channel: OutsideChannel, now: number): boolean =>
  isComposedAnew(of) && canBeSentAgain(of.deliveries[channel], instantOf(of.at), now);

/**
 * Has what failed sent again, of one house (null: of the platform). Answers how many that helped: what is of others, was sent
 * meanwhile, or came back from a dead address, is left alone.
 */
export const sendAgain =
  ({ commit, notifications, audits, audit, queue, clock }: Deps) =>
  async (
    actor: Actor,
    organizationId: OrganizationId | null,
    wanted: readonly SendAgain[],
  ): Promise<number> => {
    const change = changeNotification(notifications);
    const at = toInstant(clock.now());
    let helped = 0;
    for (const { channel, ...key } of wanted) {
      const wants = (now: Notification): boolean =>
        (now.about.organizationId ?? null) === organizationId && isSentAgain(now, channel, clock.now());
      const before = await notifications.get(key);
      if (!before || !wants(before)) continue;
      await change(key, (now) =>
        wants(now) ? withDelivery(now, channel, (delivery) => queuedAgain(delivery, at)) : now,
      );
      await queue({ kind: 'notification', ...key, channel });
      helped += 1;
    }
    if (helped > 0)
      await commit([audits.note(audit(actor, organizationId, 'messages-sent-again', String(helped)))]);
    return helped;
  };
