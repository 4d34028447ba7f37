import { describe, expect, it } from '@jest/globals';
import { deployed } from '../testing/deployments.ts';
import { isWaitedFor } from '../testing/event-patterns.ts';
import type { Value } from './read-template.ts';

/** Which rules of an environment wait for an event. */
const waiting = (event: Value, name: 'production' | 'behindCloudFront' = 'production'): string[] =>
  deployed(name)
    .resources.filter(({ type }) => type === 'AWS::Events::Rule')
    .filter(({ properties: { EventPattern } }) => EventPattern && isWaitedFor(EventPattern, event))
    .map(({ path }) => path);

const ecs = 'arn:aws:ecs:eu-central-1:123456789012';

const aPipeline = (detail: Value) => ({
  source: 'aws.codepipeline',
  'detail-type': 'CodePipeline Pipeline Execution State Change',
  detail: { pipeline: 'parterre-prod-release', state: 'FAILED', ...Object(detail) },
});
const aDeployment = (detail: Value) => ({
  source: 'aws.codedeploy',
  'detail-type': 'CodeDeploy Deployment State-change Notification',
  detail: { application: 'parterre-prod', deploymentGroup: 'customer', state: 'FAILURE', ...Object(detail) },
});
const aTask = (detail: Value) => ({
  source: 'aws.ecs',
  'detail-type': 'ECS Task State Change',
  detail: {
    clusterArn: `${ecs}:cluster/[Cluster/Cluster]`,
    group: 'service:customer',
    lastStatus: 'STOPPED',
    stopCode: 'EssentialContainerExited',
    ...Object(detail),
  },
});
const aRollout = (eventName: string, cluster = '[Cluster/Cluster]') => ({
  source: 'aws.ecs',
  'detail-type': 'ECS Deployment State Change',
  resources: [`${ecs}:service/${cluster}/worker`],
  detail: { eventName },
});

describe('people are told', () => {
  it.each<[string, Value, string]>([
    ['of a pipeline that failed', aPipeline({}), 'AlarmChat/PipelineFailed'],
    ['of a release that failed', aDeployment({}), 'AlarmChat/DeploymentFailed'],
    ['of a release that was stopped', aDeployment({ state: 'STOP' }), 'AlarmChat/DeploymentFailed'],
    ['of workers that do not start', aRollout('SERVICE_DEPLOYMENT_FAILED'), 'AlarmChat/WorkerReleaseFailed'],
    ['of a task that fell over', aTask({}), 'AlarmChat/TaskEnded'],
    ['of a task that did not start', aTask({ stopCode: 'TaskFailedToStart' }), 'AlarmChat/TaskEnded'],
  ])('%s', (_what, event, rule) => {
    expect(waiting(event)).toEqual([rule]);
  });

  it.each<[string, Value]>([
    ['a pipeline that got through', aPipeline({ state: 'SUCCEEDED' })],
    ['a pipeline of another environment', aPipeline({ pipeline: 'parterre-dev-release' })],
    ['a release that is well', aDeployment({ state: 'SUCCESS' })],
    ['a release of another environment', aDeployment({ application: 'parterre-dev' })],
    ['workers that have started', aRollout('SERVICE_DEPLOYMENT_COMPLETED')],
    ['workers of another cluster', aRollout('SERVICE_DEPLOYMENT_FAILED', 'other')],
    ['a task that scaling or a release ended', aTask({ stopCode: 'ServiceSchedulerInitiated' })],
    [
      'a task that was replaced because it is old',
      aTask({
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: 'Task failed container health checks',
      }),
    ],
    ['a task that has done a single thing', aTask({ group: 'family:parterre-prod-employee' })],
    ['a task that begins', aTask({ lastStatus: 'RUNNING' })],
  ])('not of %s', (_what, event) => {
    expect(waiting(event)).toEqual([]);
  });
});

describe('a push to CodeCommit', () => {
  const aPush = (referenceName: string, event = 'referenceUpdated') => ({
    source: 'aws.codecommit',
    'detail-type': 'CodeCommit Repository State Change',
    resources: ['arn:aws:codecommit:eu-central-1:123456789012:parterre'],
    detail: { event, referenceType: 'branch', referenceName },
  });

  it('to the branch of customers begins a release of everything', () => {
    const rules = ['Pipeline/Push'];
    expect(waiting(aPush('main'), 'behindCloudFront')).toEqual(rules);
  });

  it('to another branch begins nothing, nor does the end of one', () => {
    expect(waiting(aPush('idea'), 'behindCloudFront')).toEqual([]);
    expect(waiting(aPush('main', 'referenceDeleted'), 'behindCloudFront')).toEqual([]);
  });

  it('is nothing to pipelines that have a connection', () => {
    expect(waiting(aPush('main'))).toEqual([]);
  });
});
