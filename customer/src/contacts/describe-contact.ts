import type { Contact } from '@parterre/domain/messaging/contacts/contact';
import { switchesOf } from '@parterre/domain/messaging/contacts/contact-settings';
import type { ListedDevice } from '@parterre/domain/messaging/contacts/list-devices';
import { publicKeyForBrowsers, type VapidKeys } from '@parterre/domain/push/vapid-keys';
import { e164, formatNumber } from '@parterre/domain/sms/phone-number';

type Around = {
  readonly hasSms: boolean;
  readonly vapid: VapidKeys;
  readonly sessionId: string;
  readonly devices: readonly ListedDevice[];
};

const inWords = (number: string): string => formatNumber(e164.parse(number));

/** How somebody is told, as they see it. */
export const describeContact = (
  { settings, follows, stops, number, pending }: Contact,
  { hasSms, vapid, sessionId, devices }: Around,
) => ({
  topics: switchesOf(settings),
  quietHours: settings.quietHours,
  timeZone: settings.timeZone,
  leads: settings.leads,
  isWelcomed: settings.isWelcomed,
  follows: [...follows],
  hasSms,
  number: number && { number: inWords(number.number), confirmedAt: number.confirmedAt },
  pendingNumber: pending && { number: inWords(pending.number), until: pending.expiresAt },
  applicationServerKey: publicKeyForBrowsers(vapid),
  devices: devices.map((device) => ({
    id: device.id,
    name: device.name,
    addedAt: device.addedAt,
    usedAt: device.usedAt,
    isHere: device.sessionId === sessionId,
    state: device.state,
    endedAt: device.state === 'ended' ? device.endedAt : null,
  })),
  ended: stops.map(({ channel, why, at }) => ({ channel, why, at })),
});
