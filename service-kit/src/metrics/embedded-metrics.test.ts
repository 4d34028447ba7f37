import { describe, expect, test } from '@jest/globals';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import { embeddedMetrics } from './embedded-metrics.ts';

const line = z
  .object({
    _aws: z.object({
      Timestamp: z.number(),
      CloudWatchMetrics: z
        .array(
          z.object({
            Namespace: z.string(),
            Dimensions: z.array(z.array(z.string())),
            Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
          }),
        )
        .length(1),
    }),
    service: z.string(),
  })
  .loose();

const settings = { namespace: 'Parterre', service: 'customer' };

function aRegistry() {
  const registry = new Registry();
  const registers = [registry];
  return {
    lines: embeddedMetrics(registry, settings),
    holds: new Counter({ name: 'holds_total', help: 'h', labelNames: ['event'], registers }),
    watchers: new Gauge({ name: 'watchers', help: 'w', registers }),
    took: new Histogram({ name: 'took_seconds', help: 't', buckets: [0.1, 1], registers }),
  };
}

const read = (lines: readonly string[]) => lines.map((text) => line.parse(JSON.parse(text)));

describe('metrics as CloudWatch reads them out of the log', () => {
  test('a counter tells what was counted since the last time', async () => {
    const { lines, holds } = aRegistry();
    holds.inc({ event: 'a' }, 3);
    const told = read(await lines(1000)).find((one) => 'holds_total' in one);
    expect(told).toMatchObject({
      service: 'customer',
      event: 'a',
      holds_total: 3,
      _aws: {
        Timestamp: 1000,
        CloudWatchMetrics: [
          {
            Namespace: 'Parterre',
            Dimensions: [['service']],
            Metrics: [{ Name: 'holds_total', Unit: 'Count' }],
          },
        ],
      },
    });
    holds.inc({ event: 'a' }, 2);
    expect(read(await lines(2000)).find((one) => 'holds_total' in one)).toMatchObject({ holds_total: 2 });
    expect(read(await lines(3000)).some((one) => 'holds_total' in one)).toBe(false);
  });

  test('a gauge tells what it shows', async () => {
    const { lines, watchers } = aRegistry();
    watchers.set(7);
    for (const now of [1000, 2000])
      expect(read(await lines(now)).find((one) => 'watchers' in one)).toMatchObject({ watchers: 7 });
  });

  test('a histogram tells values and how often each was seen, nothing twice', async () => {
    const { lines, took } = aRegistry();
    [0.05, 0.06, 0.5, 3].forEach((seconds) => took.observe(seconds));
    expect(read(await lines(1000)).find((one) => 'took_seconds' in one)).toMatchObject({
      took_seconds: { Values: [0.1, 1, 2], Counts: [2, 1, 1], Min: 0.1, Max: 2, Count: 4, Sum: 3.2 },
    });
    took.observe(0.7);
    expect(read(await lines(2000)).find((one) => 'took_seconds' in one)).toMatchObject({
      took_seconds: { Values: [1], Counts: [1] },
    });
  });
});
