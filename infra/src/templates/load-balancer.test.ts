import { describe, expect, it } from '@jest/globals';
import { deployed, type DeploymentName } from '../testing/deployments.ts';
import type { Resource } from './resolve-stack.ts';

const ofKind = (name: DeploymentName, kind: string): readonly Resource[] =>
  deployed(name).resources.filter(({ type }) => type === `AWS::ElasticLoadBalancingV2::${kind}`);

const balancer = (name: DeploymentName, own: string) =>
  deployed(name).resource(`LoadBalancer/${own}`).properties;

const forward = (group: string) => [{ Type: 'forward', TargetGroupArn: `[LoadBalancer/${group}]` }];
const admin = { Field: 'path-pattern', PathPatternConfig: { Values: ['/admin', '/admin/*'] } };

const ports = (name: DeploymentName) =>
  ofKind(name, 'Listener').map(({ properties: { Port, Protocol } }) => [Protocol, Port]);

describe('target groups', () => {
  it('are four, two for each service', () => {
    expect(ofKind('production', 'TargetGroup').map(({ properties }) => properties.Name)).toEqual([
      'customer-tg-one',
      'customer-tg-two',
      'employee-tg-one',
      'employee-tg-two',
    ]);
    expect(balancer('trial', 'CustomerOne').Name).toBe('dev-customer-tg-one');
  });

  it.each([
    ['CustomerOne', 8080, '9080'],
    ['CustomerTwo', 8080, '9080'],
    ['EmployeeOne', 8081, '9081'],
    ['EmployeeTwo', 8081, '9081'],
  ])('%s asks tasks on port %i, and on %s whether they are ready', (group, Port, HealthCheckPort) => {
    expect(balancer('production', group)).toMatchObject({
      TargetType: 'ip',
      Port,
      HealthCheckPort,
      HealthCheckPath: '/health/ready',
    });
  });

  it('are where the services are found at first', () => {
    const first = (service: string) => deployed('production').resource(`Services/${service}`).properties;
    expect(first('Customer').LoadBalancers).toEqual([
      { ContainerName: 'customer', ContainerPort: 8080, TargetGroupArn: '[LoadBalancer/CustomerOne]' },
    ]);
    expect(first('Employee').LoadBalancers).toEqual([
      { ContainerName: 'employee', ContainerPort: 8081, TargetGroupArn: '[LoadBalancer/EmployeeOne]' },
    ]);
  });
});

describe('listeners with a certificate', () => {
  it('are 443, 80 and 8080', () => {
    expect(ports('production')).toEqual([
      ['HTTPS', 443],
      ['HTTP', 80],
      ['HTTP', 8080],
    ]);
  });

  it('serve customers on 443, and send them there from 80', () => {
    expect(balancer('production', 'Https').DefaultActions).toEqual(forward('CustomerOne'));
    expect(balancer('production', 'Http').DefaultActions).toEqual([
      { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } },
    ]);
  });
});

describe('listeners without a certificate', () => {
  it('are 80, which serves, and 8080', () => {
    expect(ports('trial')).toEqual([
      ['HTTP', 80],
      ['HTTP', 8080],
    ]);
    expect(balancer('trial', 'Http').DefaultActions).toEqual(forward('CustomerOne'));
    expect(balancer('trial', 'Admin').ListenerArn).toBe('[LoadBalancer/Http]');
  });
});

describe('rules of the listener that people come in by', () => {
  it('lead /admin to employees from known addresses, then nobody', () => {
    const rules = ofKind('production', 'ListenerRule')
      .map(({ properties }) => properties)
      .filter(({ ListenerArn }) => ListenerArn === '[LoadBalancer/Https]');
    expect(rules).toEqual([
      {
        ListenerArn: '[LoadBalancer/Https]',
        Priority: 10,
        Conditions: [
          admin,
          { Field: 'source-ip', SourceIpConfig: { Values: ['203.0.113.0/24', '198.51.100.7/32'] } },
        ],
        Actions: forward('EmployeeOne'),
      },
      {
        ListenerArn: '[LoadBalancer/Https]',
        Priority: 20,
        Conditions: [admin],
        Actions: [expect.objectContaining({ Type: 'fixed-response' })],
      },
    ]);
  });

  it("leave addresses to the firewall behind CloudFront, because every connection is CloudFront's", () => {
    expect(balancer('behindCloudFront', 'Admin').Conditions).toEqual([admin]);
    expect(() => balancer('behindCloudFront', 'AdminForOthers')).toThrow('there is no');
  });
});

describe('the listener for tests', () => {
  it('shows the groups that nobody is on', () => {
    expect(balancer('production', 'Test')).toMatchObject({
      Port: 8080,
      DefaultActions: forward('CustomerTwo'),
    });
    expect(balancer('production', 'TestAdmin')).toMatchObject({
      ListenerArn: '[LoadBalancer/Test]',
      Priority: 10,
      Conditions: [admin],
      Actions: forward('EmployeeTwo'),
    });
  });

  it('changes places with the other one after a release', () => {
    expect(balancer('behindCloudFront', 'Https').DefaultActions).toEqual(forward('CustomerTwo'));
    expect(balancer('behindCloudFront', 'Admin').Actions).toEqual(forward('EmployeeTwo'));
    expect(balancer('behindCloudFront', 'Test').DefaultActions).toEqual(forward('CustomerOne'));
    expect(balancer('behindCloudFront', 'TestAdmin').Actions).toEqual(forward('EmployeeOne'));
  });
});
