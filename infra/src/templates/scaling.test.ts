import { describe, expect, it } from '@jest/globals';
import { queueNames } from '@parterre/domain/queues/queue-names';
import { deployed } from '../testing/deployments.ts';

const scaling = (name: string) => deployed('production').resource(`Scaling/${name}`).properties;

const policiesOf = (service: string) =>
  deployed('production')
    .resources.filter(({ type }) => type === 'AWS::ApplicationAutoScaling::ScalingPolicy')
    .filter(({ properties }) => properties.ScalingTargetId === `[Scaling/${service}]`)
    .map(({ properties }) => properties.PolicyName);

describe('how many tasks there are', () => {
  it.each([
    ['Customer', 3, 30],
    ['Employee', 2, 4],
    ['Worker', 2, 6],
  ])('%s: from %i to %i in production', (service, MinCapacity, MaxCapacity) => {
    expect(scaling(service)).toMatchObject({
      ServiceNamespace: 'ecs',
      ScalableDimension: 'ecs:service:DesiredCount',
      ResourceId: `service/[Cluster/Cluster]/[Services/${service}.Name]`,
      MinCapacity,
      MaxCapacity,
    });
  });

  it('follows the processor, and for customers the requests per task', () => {
    expect(policiesOf('Customer')).toEqual(['cpu', 'requests-per-target']);
    expect(policiesOf('Employee')).toEqual(['cpu']);
    const byQueue = queueNames.map((name) => `messages-in-${name}`);
    expect(policiesOf('Worker').toSorted()).toEqual(['cpu', ...byQueue].toSorted());
  });

  it('counts workers by figures that cost nothing', () => {
    expect(
      deployed('production').resource('Queues/Email/Workers').properties
        .TargetTrackingScalingPolicyConfiguration,
    ).toMatchObject({
      CustomizedMetricSpecification: {
        Metrics: expect.arrayContaining([
          expect.objectContaining({
            Id: 'workers',
            MetricStat: expect.objectContaining({
              Stat: 'SampleCount',
              Metric: expect.objectContaining({ Namespace: 'AWS/ECS', MetricName: 'CPUUtilization' }),
            }),
          }),
        ]),
      },
    });
    const everything = JSON.stringify(deployed('production').resources);
    expect(everything).not.toContain('ContainerInsights"');
    expect(deployed('production').resource('Cluster/Cluster').properties.ClusterSettings).toEqual([
      { Name: 'containerInsights', Value: 'disabled' },
    ]);
  });

  it('counts requests on both target groups: after a release customers are on the other one', () => {
    const metric = (group: string) => ({
      MetricStat: {
        Metric: {
          MetricName: 'RequestCountPerTarget',
          Dimensions: [
            { Name: 'LoadBalancer', Value: '[LoadBalancer/LoadBalancer.LoadBalancerFullName]' },
            { Name: 'TargetGroup', Value: `[LoadBalancer/${group}.TargetGroupFullName]` },
          ],
        },
      },
    });
    expect(scaling('CustomerByRequests').TargetTrackingScalingPolicyConfiguration).toMatchObject({
      CustomizedMetricSpecification: {
        Metrics: [{ ReturnData: true }, metric('CustomerOne'), metric('CustomerTwo')],
      },
    });
  });
});
