import { randomIds } from '@parterre/domain/ids';
import { limitsSetting } from '@parterre/domain/limits';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import { createDependencies as openEmployeeService } from '@parterre/employee/dependencies';
import { connectOutside } from '@parterre/employee/outside';
import { faultAlarm } from './alarm.ts';
import type { readConfig } from './config.ts';

/** Whoever loads an example house has a hundred wishes at once and time for all of them, on whatever machine. */
const unhurried = limitsSetting.parse(
  ['hash', 'picture', 'chart', 'pdf']
    .map((kind) => `${kind}-line.waiting=1000, ${kind}-line.perShare=1000, ${kind}-line.longestWait=600`)
    .join(),
);

/** Nobody follows anybody before the house is open. */
const toNobody = (): Promise<void> => Promise.resolve();

/** What the employee service works with, on the local stack. Mails are kept, for the codes and links in them. */
export const createDependencies = (stack: ReturnType<typeof readConfig>) => {
  const mails: MailMessage[] = [];
  const config = {
    ...stack,
    LOG_LEVEL: 'warn',
    LIMITS: unhurried,
    // Good for this process only: every code and link that it makes is used before it ends.
    EMPLOYEE_SESSION_KEY: randomIds.next() + randomIds.next(),
  } as const;
  const outside = {
    ...connectOutside(config),
    mailQueue: { enqueue: async (mail: MailMessage) => void mails.push(mail) },
  };
  return { ...openEmployeeService(config, outside, { alarm: faultAlarm, announceSoon: toNobody }), mails };
};

export type Dependencies = ReturnType<typeof createDependencies>;
