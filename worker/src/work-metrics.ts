import type { Mailer } from '@parterre/domain/mail/mailer';
import { Counter, type Registry } from 'prom-client';

/** What tells whether the worker does its work. */
export const workMetrics = (registry: Registry) => {
  const registers = [registry];
  const confirmed = new Counter({
    name: 'bookings_confirmed_total',
    help: 'Bookings paid and ticketed.',
    registers,
  });
  const mails = new Counter({ name: 'mails_sent_total', help: 'Mails that a mail server took.', registers });
  return {
    countConfirmed: (bookings: number) => confirmed.inc(bookings),
    /** The same mailer, which also counts. */
    countMails: (mailer: Mailer): Mailer => ({
      ...mailer,
      send: async (mail) => {
        await mailer.send(mail);
        mails.inc();
      },
    }),
  };
};
