import { describe, expect, it, jest } from '@jest/globals';
import { reportEvent, reportOf } from './report-event.ts';

const anEvent = (type: string, detail: Readonly<Record<string, unknown>>, resources: string[] = []) => ({
  'detail-type': type,
  region: 'eu-central-1',
  resources,
  detail,
});

describe('an event in words', () => {
  it('says which pipeline did not get through, and where to look', () => {
    const event = anEvent('CodePipeline Pipeline Execution State Change', {
      pipeline: 'parterre-prod-release',
      state: 'FAILED',
    });
    const { Subject, Message } = reportOf(event);
    expect(Subject).toBe('parterre-prod-release did not get through');
    expect(Message).toContain(
      'https://eu-central-1.console.aws.amazon.com/codesuite/codepipeline/pipelines/parterre-prod-release/view',
    );
  });

  it.each([
    ['FAILURE', 'The release of customer failed'],
    ['STOP', 'The release of customer was stopped'],
  ])('says of a deployment in %s: %s', (state, expected) => {
    const detail = { application: 'parterre-prod', deploymentGroup: 'customer', deploymentId: 'd-1', state };
    const { Subject, Message } = reportOf(anEvent('CodeDeploy Deployment State-change Notification', detail));
    expect(Subject).toBe(expected);
    expect(Message).toContain('codesuite/codedeploy/deployments/d-1');
  });

  it('says that workers go back to the release of before, and why', () => {
    const event = anEvent(
      'ECS Deployment State Change',
      { eventName: 'SERVICE_DEPLOYMENT_FAILED', reason: 'tasks failed to start' },
      ['arn:aws:ecs:eu-central-1:1:service/parterre-prod/worker'],
    );
    expect(reportOf(event)).toEqual({
      Subject: 'The release of worker failed',
      Message: 'ECS goes back to the release of before: tasks failed to start',
    });
  });

  it('says which task ended, with what its containers said last', () => {
    const event = anEvent('ECS Task State Change', {
      group: 'service:customer',
      stoppedReason: 'Essential container in task exited',
      containers: [
        { name: 'customer', exitCode: 137, reason: 'OutOfMemoryError' },
        { name: 'beside', exitCode: 0 },
      ],
    });
    const { Subject, Message } = reportOf(event);
    expect(Subject).toBe('A task of customer ended by itself');
    expect(Message).toContain(
      'Essential container in task exited; customer: exit code 137, OutOfMemoryError; beside: exit code 0.',
    );
  });

  it('is told as it came when nobody foresaw it', () => {
    expect(reportOf(anEvent('Something Else', { a: 1 }))).toEqual({
      Subject: 'Something Else',
      Message: '{"a":1}',
    });
  });

  it.each(['ECS Task State Change', 'ECS Deployment State Change'])('does not fail on a bare %s', (type) => {
    expect(reportOf(anEvent(type, {})).Subject).not.toBe('');
  });
});

describe('reporting', () => {
  it('publishes to the topic of alarms, with a subject as long as SNS takes', async () => {
    const send = jest.fn<(command: { input: object }) => Promise<unknown>>().mockResolvedValue({});
    await reportEvent({ send }, 'topic')(anEvent('x'.repeat(200), {}));
    expect(send.mock.calls[0]?.[0].input).toEqual({
      TopicArn: 'topic',
      Subject: 'x'.repeat(99),
      Message: '{}',
    });
  });
});
