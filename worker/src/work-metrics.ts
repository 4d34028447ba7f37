import type { Mailer } from '@parterre/domain/mail/mailer';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What tells whether the worker does its work. */
export const workMetrics = (registry: Registry) => {
  const registers = [registry];
  const confirmed = new Counter({
    name: 'bookings_confirmed_total',
    help: 'Bookings paid and ticketed.',
    registers,
  });
  const mails = new Counter({ name: 'mails_sent_total', help: 'Mails that a mail server took.', registers });
  const lateness = new Histogram({
    name: 'due_lateness_seconds',
    help: 'How late what was due was done.',
    buckets: [1, 5, 15, 30, 60, 300, 3600],
    registers,
  });
  const dropped = new Counter({
    name: 'reminders_dropped_total',
    help: 'Reminders that made no sense any more when their turn came.',
    registers,
  });
  const tellOfRest = (restsUntil: () => number | null): void => {
    new Gauge({
      name: 'mail_server_away',
      help: '1 while the mail server takes no mail.',
      registers,
      collect() {
        this.set(restsUntil() === null ? 0 : 1);
      },
    });
  };
  return {
    tellOfRest,
    countDue: (late: number) => lateness.observe(late / 1000),
    countDropped: (reminders: number) => dropped.inc(reminders),
    countConfirmed: (bookings: number) => confirmed.inc(bookings),
    /** The same mailer, which also counts. */
    countMails: (mailer: Mailer): Mailer => ({
      ...mailer,
      send: async (mail) => {
        const taken = await mailer.send(mail);
        mails.inc();
        return taken;
      },
    }),
  };
};

/** Counts the tasks that the clock began and that came to a good end: a worker that hangs counts no more. */
export const countTurns = (registry: Registry): ((task: string) => void) => {
  const turns = new Counter({
    name: 'clock_turns_total',
    help: 'Tasks of the clock that came to a good end.',
    labelNames: ['task'] as const,
    registers: [registry],
  });
  return (task) => turns.inc({ task });
};
