import type { Registry } from 'prom-client';

/** What CloudWatch reads out of a log line. Source: "Embedded metric format specification", Amazon CloudWatch guide. */
type EmbeddedMetric = { readonly Name: string; readonly Unit: 'Count' | 'Seconds' | 'None' };

/**
 * Values and how often each was seen, at most 100 of them, which CloudWatch makes percentiles of. Source: what the
 * OpenTelemetry collector's `awsemfexporter` writes for a histogram.
 */
type Distribution = {
  readonly Values: number[];
  readonly Counts: number[];
  readonly Min: number;
  readonly Max: number;
  readonly Count: number;
  readonly Sum: number;
};

export type EmbeddedMetricsSettings = { readonly namespace: string; readonly service: string };

type Sample = {
  readonly metric: EmbeddedMetric;
  readonly value: number | Distribution;
  readonly labels: Readonly<Record<string, string>>;
};

type Family = Awaited<ReturnType<Registry['getMetricsAsJSON']>>[number];
/** How many were seen, since the last time, up to a bound in seconds. */
type Bucket = { readonly bound: number; readonly count: number };

/**
 * The same registry that `/metrics` shows to Prometheus, as log lines for CloudWatch: what was counted since the
 * last time, and gauges as they are. `now` is in milliseconds since 1970; each call answers the lines of one period.
 * Labels are fields of the line, for a search in the logs, not dimensions: CloudWatch charges for each of those.
 */
export const embeddedMetrics = (registry: Registry, { namespace, service }: EmbeddedMetricsSettings) => {
  const grown = growth();
  return async (now: number): Promise<string[]> => {
    const families = await registry.getMetricsAsJSON();
    return families.flatMap((family) => samplesOf(family, grown)).map((sample) => lineOf(sample, now));
  };

  function lineOf({ metric, value, labels }: Sample, now: number): string {
    return JSON.stringify({
      _aws: {
        Timestamp: now,
        CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [['service']], Metrics: [metric] }],
      },
      service,
      ...labels,
      [metric.Name]: value,
    });
  }
};

/** By how much a counter that only rises has risen since it was last asked about. */
const growth = () => {
  const last = new Map<string, number>();
  return (key: string, total: number): number => {
    const before = last.get(key) ?? 0;
    last.set(key, total);
    return total - before;
  };
};

type Growth = ReturnType<typeof growth>;

const samplesOf = (family: Family, grown: Growth): Sample[] => {
  // Node's own figures are for whoever looks at one process; they have their place in Prometheus.
  if (/^(nodejs|process)_/.test(family.name)) return [];
  switch (String(family.type)) {
    case 'counter':
      return family.values.flatMap(({ labels, value }) => {
        const since = grown(keyOf(family.name, labels), value);
        return since > 0 ? [sample(family.name, 'Count', since, labels)] : [];
      });
    case 'gauge':
      return family.values.map(({ labels, value }) => sample(family.name, 'None', value, labels));
    case 'histogram':
      return distributions(family, grown);
    default:
      return [];
  }
};

const sample = (
  name: string,
  Unit: EmbeddedMetric['Unit'],
  value: Sample['value'],
  labels: object,
): Sample => ({
  metric: { Name: name, Unit },
  value,
  labels: texts(labels),
});

const texts = (labels: object): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)]));

const keyOf = (name: string, labels: object): string => `${name} ${JSON.stringify(texts(labels))}`;

const isBucket = (value: Family['values'][number]): boolean =>
  'metricName' in value && String(value.metricName).endsWith('_bucket');

const distributions = (family: Family, grown: Growth): Sample[] => {
  const series = Object.groupBy(family.values.filter(isBucket), ({ labels: { le: _bound, ...others } }) =>
    keyOf(family.name, others),
  );
  return Object.entries(series).flatMap(([key, values = []]) => {
    const buckets = values.map(({ labels: { le }, value }) => ({
      bound: le === '+Inf' ? Infinity : Number(le),
      count: grown(`${key} ${le}`, value),
    }));
    const { le: _bound, ...labels } = values[0]?.labels ?? {};
    const value = distribution(buckets);
    return value.Values.length > 0 ? [sample(family.name, 'Seconds', value, labels)] : [];
  });
};

/** Buckets count everything up to their bound; what lies between two bounds is told as the upper one. */
const distribution = (buckets: readonly Bucket[]): Distribution => {
  const [Values, Counts]: [number[], number[]] = [[], []];
  let [below, last] = [0, 0];
  for (const { bound, count } of buckets) {
    if (count > below) {
      Values.push(bound === Infinity ? 2 * last : bound);
      Counts.push(count - below);
    }
    [below, last] = [count, bound];
  }
  const Count = Counts.reduce((sum, count) => sum + count, 0);
  const Sum = Values.reduce((sum, value, n) => sum + value * (Counts[n] ?? 0), 0);
  return { Values, Counts, Min: Values[0] ?? 0, Max: Values.at(-1) ?? 0, Count, Sum };
};
