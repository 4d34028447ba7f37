import type { Sender } from '../resting.ts';
import type { E164 } from './phone-number.ts';

export type SmsMessage = { readonly to: E164; readonly text: string };

/** A text message that was taken: as whoever took it calls it. Whether it arrives is told later, or never. */
export type SmsTaken = { readonly providerId: string };

/** Sends at once, or throws `NotSent`. */
export type SmsSender = Sender<[SmsMessage], SmsTaken>;

/** What people are told when no text message goes out. */
export const smsIsAway = 'no text message goes out';
