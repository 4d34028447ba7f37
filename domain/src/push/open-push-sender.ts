import type { Clock } from '../clock.ts';
import type { PushSender } from './push-sender.ts';
import type { VapidKeys } from './vapid-keys.ts';
import { webPushSender } from './webpush-sender.ts';

type Settings = {
  readonly vapid: VapidKeys;
  /** The sender of mails, as `Parterre <tickets@example.com>`: whom push services turn to when we do wrong. */
  readonly mailFrom: string;
  readonly ownHosts: readonly string[];
  /** How long one request may take, in milliseconds; in place of the usual time. */
  readonly patience?: number;
  readonly clock: Clock;
};

/**
 * An address of mail and not ours on the web: on a laptop that is localhost, which Apple refuses to take for anybody.
 * https://developer.apple.com/documentation/usernotifications/sending-web-push-notifications-in-web-apps-and-browsers
 */
const subjectOf = (mailFrom: string): string => `mailto:${/<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom}`;

/** The way that messages go to browsers. */
export const openPushSender = ({ mailFrom, ...settings }: Settings): PushSender =>
  webPushSender({ ...settings, subject: subjectOf(mailFrom) });
