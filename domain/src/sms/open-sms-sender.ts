import type { SmsSender } from './sms-sender.ts';
import type { SmsBy } from './sms-settings.ts';
import { snsSmsSender } from './sns-sms-sender.ts';

type Settings = {
  readonly by: SmsBy;
  readonly region: string;
  readonly endpoint?: string | undefined;
};

/** The way that text messages go out; null in a house that sends none, where nobody is to be asked for a number. */
export const openSmsSender = ({
  by,
  ...service
}: Settings): (SmsSender & { readonly close: () => void }) | null =>
  by === 'sns' ? snsSmsSender(service) : null;
