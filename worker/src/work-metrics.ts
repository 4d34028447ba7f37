import type { OutsideChannel } from '@parterre/domain/messaging/kinds/channel';
import { NotSent, type SendingFault } from '@parterre/domain/not-sent';
import type { Sender } from '@parterre/domain/resting';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What tells whether the worker does its work. */
export const workMetrics = (registry: Registry) => {
  const registers = [registry];
  const confirmed = new Counter({
    name: 'bookings_confirmed_total',
    help: 'Bookings paid and ticketed.',
    registers,
  });
  // A counter each: CloudWatch knows no channels of one.
  const sent = {
    email: new Counter({ name: 'mails_sent_total', help: 'Mails that a mail server took.', registers }),
    sms: new Counter({ name: 'texts_sent_total', help: 'Text messages that SNS took.', registers }),
    push: new Counter({
      name: 'push_messages_sent_total',
      help: 'Messages that push services took, by browser.',
      registers,
    }),
  };
  const notSent = new Counter({
    name: 'tries_in_vain_total',
    help: 'Tries to send a message that came to nothing.',
    labelNames: ['channel', 'why'] as const,
    registers,
  });
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
  const tellOfRest = (name: string, help: string, restsUntil: () => number | null): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(restsUntil() === null ? 0 : 1);
      },
    });
  };
  return {
    /** Tells who takes nothing at the moment. */
    tellOfRests: (rests: Readonly<Record<OutsideChannel, () => number | null>>): void => {
      tellOfRest('mail_server_away', '1 while the mail server takes no mail.', rests.email);
      tellOfRest('texts_away', '1 while no text message goes out.', rests.sms);
      tellOfRest('push_services_away', '1 while no push service takes a message.', rests.push);
    },
    countDue: (late: number) => lateness.observe(late / 1000),
    countDropped: (reminders: number) => dropped.inc(reminders),
    countConfirmed: (bookings: number) => confirmed.inc(bookings),
    /** The same sender, which also counts: what was taken, and each try that came to nothing. */
    countTries: <Message extends readonly unknown[], Answer>(
      channel: OutsideChannel,
      { send }: Sender<Message, Answer>,
    ): Sender<Message, Answer> => ({
      send: async (...message) => {
        try {
          const taken = await send(...message);
          sent[channel].inc();
          return taken;
        } catch (error) {
          const why: SendingFault = error instanceof NotSent ? error.fault : 'later';
          notSent.inc({ channel, why });
          throw error;
        }
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
