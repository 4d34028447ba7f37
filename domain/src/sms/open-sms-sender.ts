import type { SmsSender } from './sms-sender.ts';
import type { SmsBy } from './sms-settings.ts';
import { type SmsService, snsSmsSender } from './sns-sms-sender.ts';

type Settings = SmsService & { readonly by: SmsBy };

/** The way that text messages go out; null in a house that sends none, where nobody is to be asked for a number. */
export const openSmsSender = ({
  by,
  ...service
}: Settings): (SmsSender & { readonly close: () => void }) | null =>
  by === 'sns' ? snsSmsSender(service) : null;
