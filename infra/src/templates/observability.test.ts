import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { queueNames } from '@parterre/domain/queues/queue-names';
import { saleMetrics } from '@parterre/customer/sale-metrics';
import { countTurns, workMetrics } from '@parterre/worker/work-metrics';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { packArtifacts } from '../deploy/artifacts.ts';
import { deployed } from '../testing/deployments.ts';
import { mayDo } from './statements.ts';

// With CloudFront, where there is everything that watches or runs by itself.
const stack = deployed('behindCloudFront');
const ofType = (type: string) => stack.resources.filter((resource) => resource.type === type);
const alarms = ofType('AWS::CloudWatch::Alarm');
const functions = ofType('AWS::Lambda::Function');
const topic = '[Messaging/Alarms]';

/** What processes count, by the names that CloudWatch is told, and what is counted in their logs. */
const told = (): string[] => {
  const customer = new Registry();
  saleMetrics(customer).showWatchers(() => 0);
  const worker = new Registry();
  workMetrics(worker);
  countTurns(worker);
  const logged = z.tuple([z.object({ MetricName: z.string() })]);
  const filters = ofType('AWS::Logs::MetricFilter').map(
    ({ properties }) => logged.parse(properties.MetricTransformations)[0].MetricName,
  );
  return [
    ...[customer, worker].flatMap((one) => one.getMetricsAsArray().map(({ name }) => name)),
    ...filters,
  ];
};

const metric = z.object({ Namespace: z.string(), MetricName: z.string() });
const query = z.object({ MetricStat: z.object({ Metric: metric }).optional() });

const metricsOf = ({ properties }: (typeof alarms)[number]) => {
  const single = metric.safeParse(properties);
  if (single.success) return [single.data];
  return z
    .array(query)
    .parse(properties.Metrics)
    .flatMap(({ MetricStat }) => MetricStat?.Metric ?? []);
};

const widget = z.object({
  type: z.string(),
  properties: z.object({ title: z.string(), metrics: z.array(z.array(z.json())).default([]) }),
});
const dashboard = z.object({ widgets: z.array(widget) });

/** The figure that a widget looks for, by whatever queue. */
const searched = (search: unknown): string | undefined =>
  /MetricName="(\w+)"/.exec(z.object({ expression: z.string() }).parse(search).expression)?.[1];

const widgets = () => {
  const { properties } = stack.resource('Observability/OnSale');
  return dashboard.parse(JSON.parse(z.string().parse(properties.DashboardBody))).widgets;
};

/** `queue-<queue>-late` stands for all of them. */
const ofEachQueue = (name: string): string[] =>
  name.includes('<queue>') ? queueNames.map((queue) => name.replace('<queue>', queue)) : [name];

describe('alarms', () => {
  it.each(alarms.map((alarm) => [alarm.path, alarm] as const))('%s tells people', (_path, { properties }) => {
    expect(properties.AlarmActions).toEqual([topic]);
    expect(properties.AlarmName).toMatch(/^parterre-prod-[a-z-]+$/);
    expect(properties.AlarmDescription).toMatch(/See docs\/operations\/alarms\.md\.$/);
    expect(properties.TreatMissingData).toBeDefined();
  });

  it('have a row each in the manual', () => {
    const manual = readFileSync(new URL('../../../docs/operations/alarms.md', import.meta.url), 'utf8');
    const rows = [...manual.matchAll(/^\| `([a-z<>-]+)`/gm)].flatMap(([, name = '']) => ofEachQueue(name));
    const names = alarms.map(({ properties }) => properties.AlarmName);
    expect(rows.map((name) => `parterre-prod-${name}`).toSorted()).toEqual(names.toSorted());
  });

  it('look at figures that somebody tells', () => {
    const own = alarms.flatMap(metricsOf).filter(({ Namespace }) => Namespace === 'Parterre/prod');
    expect(told()).toEqual(expect.arrayContaining(own.map(({ MetricName }) => MetricName)));
    expect(own).not.toEqual([]);
  });

  it('are ten metrics or fewer each, as CloudWatch wants it', () => {
    expect(Math.max(...alarms.map((alarm) => metricsOf(alarm).length))).toBeLessThanOrEqual(10);
  });

  it('find a silent worker bad, not unknown', () => {
    expect(stack.resource('WorkAlarms/WorkerSilent').properties.TreatMissingData).toBe('breaching');
  });
});

describe('the page for an on-sale', () => {
  it('asks for no figures that AWS has a price for', () => {
    const namespaces = widgets()
      .flatMap(({ properties }) => properties.metrics)
      .map(([first]) => first)
      .filter((first) => typeof first === 'string');
    const ours = namespaces.filter((name) => !name.startsWith('AWS/'));
    expect([...new Set(ours)]).toEqual(['Parterre/prod']);
  });

  it('shows figures that somebody tells', () => {
    const own = widgets()
      .flatMap(({ properties }) => properties.metrics)
      .filter(([namespace]) => namespace === 'Parterre/prod')
      .map(([, name]) => name);
    expect(told()).toEqual(expect.arrayContaining(own));
  });

  it.each([
    ...['holds_total', 'bookings_confirmed_total', 'hold_conflicts_total', 'hold_duration_seconds'],
    ...['live_watchers', 'ApproximateNumberOfMessagesVisible', 'ApproximateAgeOfOldestMessage'],
    ...['WriteThrottleEvents', 'HTTPCode_Target_5XX_Count', 'CPUUtilization'],
  ])('shows %s', (name) => {
    const shown = widgets().flatMap(({ properties }) =>
      properties.metrics.map(([first, second]) => second ?? searched(first)),
    );
    expect(shown).toContain(name);
  });

  it('shows how long the first in a queue waits without what was set aside days ago', () => {
    const searches = JSON.stringify(widgets()).match(/SEARCH\([^)]*ApproximateAgeOfOldestMessage[^)]*\)/g);
    expect(searches).toHaveLength(1);
    expect(searches?.[0]).toContain('queue NOT dead');
  });
});

describe('functions', () => {
  it('are packed by the deploy command, and none is packed for nothing', () => {
    const code = z.object({ S3Key: z.string() });
    const wanted = functions.map(({ properties }) => code.parse(properties.Code).S3Key.split('/').at(-1));
    const packed = [...packArtifacts().files.keys()].filter((name) => name.startsWith('functions/'));
    expect([...new Set(wanted)].toSorted()).toEqual(packed.map((name) => name.slice('functions/'.length)));
  });

  it.each(functions.map((one) => [one.path, one] as const))(
    '%s may write its log',
    (path, { properties }) => {
      const { LogGroup } = z.object({ LogGroup: z.string() }).parse(properties.LoggingConfig);
      const role = /^\[(.+)\.Arn\]$/.exec(z.string().parse(properties.Role))?.[1] ?? '';
      expect(mayDo(stack.resource(role), 'logs:PutLogEvents', LogGroup.replace(']', '.Arn]'))).toBe(true);
      expect(path).toMatch(/^\w+\/\w+$/);
    },
  );

  it('let in the rules that call them', () => {
    const target = z.tuple([z.object({ Arn: z.string() })]);
    const calls = ofType('AWS::Events::Rule')
      .map(({ path, properties }) => ({ rule: `[${path}.Arn]`, to: target.parse(properties.Targets)[0].Arn }))
      .filter(({ to }) => functions.some(({ path }) => to === `[${path}.Arn]`));
    const admitted = ofType('AWS::Lambda::Permission').map(({ properties }) => ({
      rule: properties.SourceArn,
      to: properties.FunctionName,
    }));
    expect(calls).not.toEqual([]);
    expect(admitted).toEqual(expect.arrayContaining(calls));
  });
});

it('no log is kept for ever', () => {
  for (const { path, properties } of ofType('AWS::Logs::LogGroup'))
    expect([path, properties.RetentionInDays]).toEqual([path, 90]);
});
