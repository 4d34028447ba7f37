import { ElasticLoadBalancingV2Client, type Rule } from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, it } from '@jest/globals';
import { findLiveTargetGroups } from './live-target-groups.ts';

const outputs = {
  ProductionListenerArn: 'listener',
  CustomerOneArn: 'customer-one',
  CustomerTwoArn: 'customer-two',
  EmployeeOneArn: 'employee-one',
  EmployeeTwoArn: 'employee-two',
};

/** A load balancer with these rules on every listener. */
const withRules = (...Rules: Rule[]): ElasticLoadBalancingV2Client => {
  const client = new ElasticLoadBalancingV2Client({ region: 'eu-central-1' });
  client.middlewareStack.add(() => async () => ({ response: {}, output: { Rules, $metadata: {} } }), {
    step: 'initialize',
  });
  return client;
};

const to = (TargetGroupArn: string): Rule => ({ Actions: [{ Type: 'forward', TargetGroupArn }] });
const between = (...groups: [TargetGroupArn: string, Weight: number][]): Rule => ({
  Actions: [
    {
      Type: 'forward',
      ForwardConfig: { TargetGroups: groups.map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })) },
    },
  ],
});

describe('finding the live target groups', () => {
  it('begins with the first ones', async () => {
    expect(await findLiveTargetGroups(withRules(), {})).toEqual({ LiveCustomer: 'one', LiveEmployee: 'one' });
  });

  it('finds each where its last release left it', async () => {
    const found = await findLiveTargetGroups(withRules(to('customer-two'), to('employee-one')), outputs);
    expect(found).toEqual({ LiveCustomer: 'two', LiveEmployee: 'one' });
  });

  it('does not count a group that gets nothing', async () => {
    const rule = between(['customer-one', 0], ['customer-two', 100]);
    expect(await findLiveTargetGroups(withRules(rule), outputs)).toMatchObject({ LiveCustomer: 'two' });
  });

  it('refuses in the middle of a release', async () => {
    const rule = between(['customer-one', 90], ['customer-two', 10]);
    await expect(findLiveTargetGroups(withRules(rule), outputs)).rejects.toThrow('A release is on its way');
  });
});
