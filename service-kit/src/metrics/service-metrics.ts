import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Logger } from '../request-log.ts';
import { repeat } from '../repeat.ts';
import { embeddedMetrics } from './embedded-metrics.ts';

/** The one place where a process counts: shown at `/metrics`, and told to CloudWatch where a namespace is set. */
export const createMetrics = (): Registry => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
};

type Telling = {
  /** CloudWatch namespace; nothing is told without one. */
  readonly namespace: string | undefined;
  readonly service: string;
  readonly logger: Logger;
};

/** CloudWatch keeps one value a minute. */
const period = 60_000;

/** Writes the metrics into the log once a minute, the way CloudWatch reads them. Answers how to stop it. */
export const tellCloudWatch = (registry: Registry, telling: Telling): (() => Promise<void>) => {
  const { namespace, service, logger } = telling;
  if (namespace === undefined) return async () => undefined;
  const lines = embeddedMetrics(registry, { namespace, service });
  const tell = async () => (await lines(Date.now())).forEach((line) => process.stdout.write(`${line}\n`));
  const report = (error: unknown) => logger.error({ err: error }, 'metrics could not be told');
  const stop = repeat(tell, { every: period, report });
  return async () => {
    stop();
    await tell();
  };
};
