import { changeNotification } from '../notifications/change-notification.ts';
import { withTry } from '../notifications/delivery.ts';
import { withDelivery } from '../notifications/notification.ts';
import type { NotificationStore } from '../notifications/notification-store.ts';
import type { EndAddress } from './end-address.ts';
import { endsAddress } from './ends-address.ts';
import type { Reports } from './reports.ts';
import type { SentMessages } from './sent-messages.ts';
import { tryOfReport } from './try-of-report.ts';

type Deps = {
  readonly sent: Pick<SentMessages, 'find'>;
  readonly notifications: Pick<NotificationStore, 'get' | 'save'>;
  readonly endAddress: EndAddress;
};

/** Notes reports in the notifications that they are about, and ends addresses that they say are dead. */
export const noteReport = ({ sent, notifications, endAddress }: Deps): Reports => {
  const change = changeNotification(notifications);
  return {
    note: async (report) => {
      const { channel, providerId, outcome, detail: why, at } = report;
      const key = await sent.find(channel, providerId);
      if (!key) return 'unknown';
      const notification = await change(key, (now) =>
        withDelivery(now, channel, (delivery) => withTry(delivery, tryOfReport(report))),
      );
      // Null when it is kept no more: then nobody looks for what became of it.
      if (notification && endsAddress(report))
        await endAddress(notification, { channel, at, why, isUnwanted: outcome === 'complained' });
      return 'noted';
    },
  };
};
