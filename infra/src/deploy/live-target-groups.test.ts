import { ClusterNotFoundException, ECSClient, type Service, type TaskSet } from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { findLiveTargetGroups } from './live-target-groups.ts';

const outputs = {
  ClusterName: 'parterre-dev',
  CustomerOneArn: 'customer-one',
  CustomerTwoArn: 'customer-two',
  EmployeeOneArn: 'employee-one',
  EmployeeTwoArn: 'employee-two',
};

const tasksOn = (targetGroupArn: string, status = 'PRIMARY'): TaskSet => ({
  status,
  loadBalancers: [{ targetGroupArn }],
});

const aService = (serviceName: string, ...taskSets: TaskSet[]): Service => ({
  serviceName,
  status: 'ACTIVE',
  taskSets,
});

const ecsThat = (answers: () => readonly Service[]): ECSClient => {
  const client = new ECSClient({ region: 'eu-central-1' });
  client.middlewareStack.add(
    () => async () => ({ response: {}, output: { services: answers(), $metadata: {} } }),
    { step: 'initialize' },
  );
  return client;
};
/** ECS with these services. */
const withServices = (...services: Service[]): ECSClient => ecsThat(() => services);
/** ECS that fails with this. */
const failing = (error: Error): ECSClient =>
  ecsThat(() => {
    throw error;
  });

const employee = aService('employee', tasksOn('employee-one'));

describe('finding the live target groups', () => {
  it('finds none where nothing runs yet', async () => {
    expect(await findLiveTargetGroups(withServices(), outputs)).toEqual({});
  });

  it('asks nobody where there is no cluster of ours: a default one would be somebody else’s', async () => {
    expect(await findLiveTargetGroups(withServices(employee), {})).toEqual({});
  });

  it('finds none where the cluster is gone by now, and says what else is wrong', async () => {
    const gone = new ClusterNotFoundException({ $metadata: {}, message: 'Cluster not found.' });
    expect(await findLiveTargetGroups(failing(gone), outputs)).toEqual({});
    await expect(findLiveTargetGroups(failing(new Error('no right to')), outputs)).rejects.toThrow(
      'no right',
    );
  });

  it('finds each where its last release left it', async () => {
    const ecs = withServices(aService('customer', tasksOn('customer-two')), employee);
    expect(await findLiveTargetGroups(ecs, outputs)).toEqual({ LiveCustomer: 'two', LiveEmployee: 'one' });
  });

  it('does not count a service that was taken away', async () => {
    const gone: Service = { ...aService('customer', tasksOn('customer-two')), status: 'INACTIVE' };
    expect(await findLiveTargetGroups(withServices(gone, employee), outputs)).toEqual({
      LiveEmployee: 'one',
    });
  });

  it.each([
    ['begins', tasksOn('customer-one'), tasksOn('customer-two', 'ACTIVE')],
    ['has moved people and could still go back', tasksOn('customer-one', 'ACTIVE'), tasksOn('customer-two')],
    ['ends its last old tasks', tasksOn('customer-one', 'DRAINING'), tasksOn('customer-two')],
  ])('refuses while a release %s', async (_when, ...sets) => {
    const ecs = withServices(aService('customer', ...sets), employee);
    await expect(findLiveTargetGroups(ecs, outputs)).rejects.toThrow(
      'A release of the customer service is on its way',
    );
  });

  it('refuses what is on somebody else’s target group', async () => {
    const ecs = withServices(aService('customer', tasksOn('stranger')), employee);
    await expect(findLiveTargetGroups(ecs, outputs)).rejects.toThrow(
      'on stranger, which is no target group of ours',
    );
  });
});
