import type { Contact } from '@parterre/domain/messaging/contacts/contact';
import { switchesOf } from '@parterre/domain/messaging/contacts/contact-settings';

/** How somebody is told, as they see it. */
export const describeContact = ({ settings, follows, stops }: Contact) => ({
  topics: switchesOf(settings),
  quietHours: settings.quietHours,
  timeZone: settings.timeZone,
  leads: settings.leads,
  isWelcomed: settings.isWelcomed,
  follows: [...follows],
  ended: stops.map(({ channel, why, at }) => ({ channel, why, at })),
});
