import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { fillIn } from '../release/render.ts';
import { deployed } from '../testing/deployments.ts';
import { mayDo } from './statements.ts';

const stack = deployed('production');
const group = (name: string) => stack.resource(`Deployment/${name}`).properties;
const services = ['Customer', 'Employee'] as const;

const appspecOf = (service: string): unknown => {
  const file = new URL(`../../../appspec/${service}/appspec.yaml`, import.meta.url);
  return parse(fillIn(readFileSync(file, 'utf8'), { Environment: 'prod' }));
};

describe.each(services)('releases of %s', (name) => {
  const service = name.toLowerCase();

  it('are blue/green between the two target groups, on the listener of people and the one of tests', () => {
    expect(group(name)).toMatchObject({
      DeploymentGroupName: service,
      DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ECSServices: [{ ClusterName: '[Cluster/Cluster]', ServiceName: `[Services/${name}.Name]` }],
      LoadBalancerInfo: {
        TargetGroupPairInfoList: [
          {
            TargetGroups: [
              { Name: `[LoadBalancer/${name}One.TargetGroupName]` },
              { Name: `[LoadBalancer/${name}Two.TargetGroupName]` },
            ],
            ProdTrafficRoute: { ListenerArns: ['[LoadBalancer/Https]'] },
            TestTrafficRoute: { ListenerArns: ['[LoadBalancer/Test]'] },
          },
        ],
      },
    });
    expect(stack.resource(`Services/${name}`).properties.DeploymentController).toEqual({
      Type: 'CODE_DEPLOY',
    });
  });

  it('end old tasks after five minutes', () => {
    expect(group(name).BlueGreenDeploymentConfiguration).toMatchObject({
      TerminateBlueInstancesOnDeploymentSuccess: { Action: 'TERMINATE', TerminationWaitTimeInMinutes: 5 },
    });
  });

  it('are asked by the smoke test before anybody is on them', () => {
    expect(appspecOf(service)).toMatchObject({
      Hooks: [{ AfterAllowTestTraffic: stack.resource(`SmokeTests/${name}`).properties.FunctionName }],
      Resources: [
        {
          TargetService: {
            Properties: {
              LoadBalancerInfo: {
                ContainerName: service,
                ContainerPort: service === 'customer' ? 8080 : 8081,
              },
            },
          },
        },
      ],
    });
    const role = stack.resource('Deployment/Role');
    expect(mayDo(role, 'lambda:InvokeFunction', `[SmokeTests/${name}.Arn]`)).toBe(true);
    expect(mayDo(role, 'lambda:InvokeFunction', '[Secrets/Rotation.Arn]')).toBe(false);
  });

  it('are taken back when customers feel them', () => {
    const alarms = [`${name}Errors`, `${name}Slow`, `${name}Unhealthy`, 'NobodyAnswers'];
    expect(group(name)).toMatchObject({
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      AlarmConfiguration: {
        Enabled: true,
        IgnorePollAlarmFailure: false,
        Alarms: alarms.map((alarm) => ({ Name: `[Alarms/${alarm}]` })),
      },
    });
  });

  it.each(['Errors', 'Slow', 'Unhealthy'])('are watched on both target groups: %s', (alarm) => {
    const { properties } = stack.resource(`Alarms/${name}${alarm}`);
    const text = JSON.stringify(properties.Metrics);
    expect(text).toContain(`[LoadBalancer/${name}One.TargetGroupFullName]`);
    expect(text).toContain(`[LoadBalancer/${name}Two.TargetGroupFullName]`);
    expect(text).not.toContain(name === 'Customer' ? 'LoadBalancer/Employee' : 'LoadBalancer/Customer');
    expect(properties.AlarmActions).toEqual(['[Messaging/Alarms]']);
  });
});

it('a release that cures goes out while an alarm is on, when that is said', () => {
  expect(deployed('trial').resource('Deployment/Customer').properties.AlarmConfiguration).toMatchObject({
    Enabled: false,
  });
});

describe('how people come onto a release', () => {
  it('is a tenth for five minutes in production, during which scaling may disturb it, and all at once in a trial', () => {
    const configOf = (name: 'production' | 'trial') =>
      deployed(name).resource('Deployment/Customer').properties.DeploymentConfigName;
    expect(configOf('production')).toBe('CodeDeployDefault.ECSCanary10Percent5Minutes');
    expect(configOf('trial')).toBe('CodeDeployDefault.ECSAllAtOnce');
  });
});

describe('the worker', () => {
  it('is replaced task by task, and what does not start is rolled back', () => {
    expect(stack.resource('Services/Worker').properties).toMatchObject({
      DeploymentController: { Type: 'ECS' },
      DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
    });
  });
});
