import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Upper bounds in seconds, from what nobody notices to what is refused. */
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

type Lines = Readonly<Record<string, { readonly waiting: number; readonly running: number }>>;

/** Counts work that is done in threads, by its kind: how long its lines are, how long one waits, who is sent away. */
export const costlyMetrics = (registry: Registry) => {
  const [labelNames, registers] = [['kind'] as const, [registry]];
  const wait = new Histogram({
    name: 'costly_work_wait_seconds',
    help: 'Time from asking for costly work until it began.',
    labelNames,
    buckets,
    registers,
  });
  const duration = new Histogram({
    name: 'costly_work_duration_seconds',
    help: 'Time that costly work took in its thread.',
    labelNames,
    buckets,
    registers,
  });
  const refusals = new Counter({
    name: 'costly_work_refusals_total',
    help: 'Costly work that was not done: the line was full, or one share of it, or it took too long.',
    labelNames: ['kind', 'why'] as const,
    registers,
  });
  const gauge = (
    name: string,
    help: string,
    read: (lines: Lines) => [string, number][],
    lines: () => Lines,
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        for (const [kind, value] of read(lines())) this.set({ kind }, value);
      },
    });

  return {
    began: (kind: string, waited: number) => wait.observe({ kind }, waited / 1000),
    ended: (kind: string, took: number) => duration.observe({ kind }, took / 1000),
    refused: (kind: string, why: string) => refusals.inc({ kind, why }),
    show: (lines: () => Lines) => {
      const each = (of: 'waiting' | 'running') => (now: Lines) =>
        Object.entries(now).map(([kind, figures]): [string, number] => [kind, figures[of]]);
      gauge('costly_work_waiting', 'Costly work that waits for a thread.', each('waiting'), lines);
      gauge('costly_work_running', 'Costly work that is under way in threads.', each('running'), lines);
    },
  };
};
