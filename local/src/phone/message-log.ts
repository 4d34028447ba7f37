import { type SmsCoding, smsSize } from '@parterre/domain/sms/sms-text';

export type LoggedSms = {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As whoever sent it called it. */
  readonly type: string;
  readonly coding: SmsCoding;
  readonly units: number;
  readonly parts: number;
  readonly delivered: boolean;
};

export type NewSms = Pick<LoggedSms, 'id' | 'to' | 'text' | 'at' | 'type' | 'delivered'>;

export type MessageLog = {
  readonly add: (message: NewSms) => void;
  /** Newest first; of one number where one is said. */
  readonly list: (number?: string) => readonly LoggedSms[];
};

/** The last messages, in memory: older ones are forgotten, and all of them at the end of the process. */
export const messageLog = (most = 1000): MessageLog => {
  const kept: LoggedSms[] = [];
  return {
    add: (message) => {
      const { coding, units, parts } = smsSize(message.text);
      kept.push({ ...message, coding, units, parts: parts.length });
      if (kept.length > most) kept.shift();
    },
    list: (number) => kept.filter(({ to }) => number === undefined || to === number).reverse(),
  };
};
